package dev.lockstep.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Takes the value of an option only from behind its `=`: in `--changed docs` the folder is no
/// branch.
final class AttachedValue implements IParameterPreprocessor {

  @Override
  public boolean preprocess(
      Stack<String> args, CommandSpec command, ArgSpec arg, Map<String, Object> info) {
    if (!"=".equals(info.get("separator")) && arg instanceof OptionSpec option) {
      args.push(option.fallbackValue());
    }
    return false;
  }
}
