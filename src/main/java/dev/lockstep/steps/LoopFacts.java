package dev.lockstep.steps;

import dev.lockstep.steps.Fact.Closes;
import dev.lockstep.steps.Fact.Evidence;
import dev.lockstep.steps.Fact.Opens;
import dev.lockstep.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what one step switches off and a later step of the section switches on again.
final class LoopFacts {

  private static final String WORD = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_'’&/.:-]*[\\p{L}\\p{N}])?";
  private static final String RULE = "switched-off-and-on";

  private final Pattern order;
  private final Pattern label;
  private final Pattern press;
  private final Pattern off;
  private final Pattern around;
  private final Pattern abnormal;

  private record Turn(Step step, boolean opens, String thing, Span span) {}

  LoopFacts(WordLists words) {
    String turn =
        "(<loop.off>|<loop.on>)\\s+(<word>(?:\\s+<word>){0,5})"
            .replace("<word>", "(?!<stop>\\b)" + WORD);
    order = Orders.pattern(words, turn);
    label = words.pattern(turn);
    press = words.pattern("\\b<press>\\s+(?:<determiner>\\s+)*$");
    off = words.pattern("<loop.off>");
    around = words.pattern("^(?:<determiner>\\s+)+|(?:\\s+<manner>)+$");
    abnormal = words.pattern("(?:.*\\s)?<abnormal>");
  }

  void find(List<Told> steps, BiConsumer<String, Fact> found) {
    List<Turn> turns = new ArrayList<>();
    for (Told step : steps) {
      for (Said said : step.words()) {
        orders(step.step(), said, turns);
        labels(step.step(), said, turns);
      }
    }
    for (int i = 0; i < turns.size(); i++) {
      Turn opener = turns.get(i);
      if (!opener.opens()) {
        continue;
      }
      for (int j = i + 1; j < turns.size(); j++) {
        Turn next = turns.get(j);
        boolean same = next.thing().equals(opener.thing()) && near(opener.step(), next.step());
        if (same && !next.opens()) {
          Step closer = next.step();
          found.accept(opener.step().id(), new Opens(closer.id(), evidence(opener)));
          found.accept(closer.id(), new Closes(opener.step().id(), evidence(next)));
        }
        if (same) {
          break;
        }
      }
    }
  }

  // The same thing in another section is another errand: how to stop it, how to start it.
  private static boolean near(Step one, Step other) {
    return one.section().equals(other.section()) && !one.id().equals(other.id());
  }

  private static Evidence evidence(Turn turn) {
    return new Evidence(RULE, Optional.of(turn.span()));
  }

  private void orders(Step step, Said said, List<Turn> into) {
    Matcher found = order.matcher(said.text());
    while (found.find()) {
      if (!said.isCode(found.start(1))) {
        add(step, said, found, into);
      }
    }
  }

  private void labels(Step step, Said said, List<Turn> into) {
    for (Span span : said.labels()) {
      Matcher found = label.matcher(said.text()).region(span.start(), span.end());
      if (found.matches() && press.matcher(said.text()).region(0, span.start()).find()) {
        add(step, said, found, into);
      }
    }
  }

  private void add(Step step, Said said, Matcher found, List<Turn> into) {
    String thing = Own.normal(found.group(2));
    String bare = around.matcher(thing).replaceAll("").strip();
    bare = bare.endsWith("s") ? bare.substring(0, bare.length() - 1) : bare;
    if (!bare.isEmpty()) {
      boolean switchesOff = off.matcher(found.group(1)).matches();
      boolean opens = switchesOff != abnormal.matcher(bare).matches();
      into.add(new Turn(step, opens, bare, said.raw(found.start(1), found.end(2))));
    }
  }
}
