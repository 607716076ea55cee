package dev.lockstep;

/// Whether the tests rewrite what they expect: `mvn verify -Dupdate`.
public final class Update {

  private static final String VALUE = System.getProperty("update");

  public static final boolean WANTED = VALUE != null && !VALUE.equals("false");

  private Update() {}
}
