package dev.lockstep;

/// Where approved outputs stand: with the other expected files, not with the code.
public final class PackageSettings {

  public static final String ApprovalBaseDirectory = "../resources";

  private PackageSettings() {}
}
