package dev.lockstep.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;

/// Finds documents that moved: by the exl-ids of a whole tree, read once for each tree.
final class ExlIds {

  private static final Pattern EXL_ID = Pattern.compile("(?m)^exl-id:\\s*['\"]?([\\w-]+)");
  private static final int HEAD_BYTES = 4096;

  private final String prefix;
  private final Map<ObjectId, Map<String, String>> byTree = new ConcurrentHashMap<>();

  /// @param prefix of the paths to look at
  ExlIds(String prefix) {
    this.prefix = prefix;
  }

  /// The path of the document with an exl-id.
  Optional<String> path(ObjectReader reader, RevTree tree, String exlId) throws IOException {
    Map<String, String> known = byTree.get(tree);
    if (known == null) {
      known = read(reader, tree);
      byTree.put(tree.copy(), known);
    }
    return Optional.ofNullable(known.get(exlId));
  }

  private Map<String, String> read(ObjectReader reader, RevTree tree) throws IOException {
    Map<String, String> ids = new HashMap<>();
    try (TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      while (walk.next()) {
        String path = walk.getPathString();
        if (path.endsWith(".md") && path.startsWith(prefix)) {
          byte[] bytes = reader.open(walk.getObjectId(0), Constants.OBJ_BLOB).getBytes();
          String start =
              new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.UTF_8);
          Matcher id = EXL_ID.matcher(start);
          if (id.find()) {
            ids.putIfAbsent(id.group(1), path);
          }
        }
      }
    }
    return Map.copyOf(ids);
  }
}
