import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes one jar of the program and its libraries: `Bundle.java BUNDLE PROGRAM`, the jar to write
/// and the program's, whose manifest names the libraries.
///
/// Not the shade plugin, because what counts here is the start. The JVM takes into its AOT cache no
/// class of a signed jar (JGit's, whose signature it also checks anew at each start) and none from
/// before Java 6 (picocli's); here nothing is signed, and what is too old is written anew. That
/// took `lockstep lint` of one document from 0.34 s to 0.26 s.
///
/// Of a class that a library has for several versions of Java only the newest is kept. The same
/// jars make the same bundle.
final class Bundle {
  private static final int OLDEST = ClassFile.JAVA_6_VERSION;
  private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);
  // Where the program looks for what tells this build from any other.
  private static final String BUILD_ID = "dev/lockstep/cache/build-id";
  private static final byte[] MANIFEST =
      "Manifest-Version: 1.0\r\nMain-Class: dev.lockstep.cli.Main\r\n\r\n".getBytes();

  private final Map<String, byte[]> entries = new TreeMap<>();
  private final ClassFile classes =
      ClassFile.of(
          ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(type -> bundled(type.descriptorString()))
                  .orElse(ClassHierarchyResolver.defaultResolver())));

  private Bundle() {}

  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[0]);
    Bundle bundle = new Bundle();
    Path program = Path.of(arguments[1]);
    bundle.add(program);
    // Not what lies in the folder: that may be left over from another version.
    for (String library : libraries(program)) {
      bundle.add(program.resolveSibling(library));
    }
    bundle.entries.replaceAll((name, bytes) -> bundle.renewed(name, bytes));
    bundle.entries.put(BUILD_ID, bundle.id());
    Path whole = target.resolveSibling(target.getFileName() + ".new");
    try (OutputStream out = Files.newOutputStream(whole)) {
      bundle.write(out);
    }
    Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String[] libraries(Path program) throws IOException {
    try (JarFile jar = new JarFile(program.toFile())) {
      return jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH).split(" ");
    }
  }

  private void add(Path path) throws IOException {
    String library = path.getFileName().toString().replaceFirst("\\.jar$", "");
    try (JarFile jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
      for (JarEntry entry : jar.versionedStream().toList()) {
        if (!entry.isDirectory() && isKept(entry.getName())) {
          try (InputStream in = jar.getInputStream(entry)) {
            add(library, entry.getName(), in.readAllBytes());
          }
        }
      }
    }
  }

  private void add(String library, String name, byte[] bytes) {
    if (name.startsWith("META-INF/services/")) {
      entries.merge(name, bytes, Bundle::lines);
      return;
    }
    // Each library's own; several have one of the same name.
    boolean isLicence = name.matches("(META-INF/)?[^/]*(LICENSE|NOTICE|about\\.html)[^/]*");
    String place = isLicence ? "META-INF/licenses/" + library + "/" + name : name;
    byte[] other = entries.putIfAbsent(place, bytes);
    if (other != null && !Arrays.equals(other, bytes)) {
      throw new IllegalStateException(place + " of " + library + " is in another jar too");
    }
  }

  private static boolean isKept(String name) {
    return !name.equals(JarFile.MANIFEST_NAME)
        && !name.equals("module-info.class")
        && !name.startsWith("META-INF/maven/")
        && !name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
  }

  private static byte[] lines(byte[] some, byte[] more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List.of(some, new byte[] {'\n'}, more).forEach(out::writeBytes);
    return out.toByteArray();
  }

  // A class of Java 6 or later says which types its variables have where branches meet; what had
  // not to say so yet is written anew with that.
  private byte[] renewed(String name, byte[] bytes) {
    if (!name.endsWith(".class") || ((bytes[6] & 0xff) << 8 | bytes[7] & 0xff) >= OLDEST) {
      return bytes;
    }
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(OLDEST, 0);
          } else {
            builder.with(element);
          }
        };
    byte[] renewed =
        classes.transformClass(
            classes.parse(bytes),
            ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen(version));
    List<VerifyError> errors = classes.verify(renewed);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(name, errors.getFirst());
    }
    return renewed;
  }

  // Of all there is, so that equal bundles have one id.
  private byte[] id() throws IOException {
    try {
      MessageDigest sum = MessageDigest.getInstance("SHA-256");
      entries.forEach(
          (name, bytes) -> {
            sum.update(name.getBytes(StandardCharsets.UTF_8));
            sum.update(bytes);
          });
      return HexFormat.of().formatHex(sum.digest()).getBytes(StandardCharsets.US_ASCII);
    } catch (NoSuchAlgorithmException e) {
      throw new IOException("every JDK has SHA-256", e);
    }
  }

  private InputStream bundled(String descriptor) {
    byte[] bytes = entries.get(descriptor.substring(1, descriptor.length() - 1) + ".class");
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  private void write(OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      write(zip, JarFile.MANIFEST_NAME, MANIFEST);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        write(zip, entry.getKey(), entry.getValue());
      }
    }
  }

  private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // Local, as the format has it: an instant would differ between time zones.
    entry.setTimeLocal(DATE);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
