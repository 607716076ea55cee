package dev.lockstep.check;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Does the same with every item of a list, on all cores, and gives the results in the order of the
/// list.
///
/// Each worker takes the next item when it is done with one: the large documents of a folder stand
/// side by side, and a list that is divided beforehand leaves one worker alone with them.
public final class Workers {

  // Deep documents need a deep stack; memory is taken only as far as it is used.
  private static final long STACK = 16L << 20;

  private Workers() {}

  public static <T, R> List<R> map(List<T> items, Function<T, R> work) {
    int count = Math.min(items.size(), Runtime.getRuntime().availableProcessors());
    if (count == 0) {
      return List.of();
    }
    try (ExecutorService workers =
        Executors.newFixedThreadPool(count, run -> new Thread(null, run, "lockstep", STACK))) {
      List<Callable<R>> tasks = new ArrayList<>();
      for (T item : items) {
        tasks.add(() -> work.apply(item));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : workers.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      // What a caller can answer for, such as a folder nobody may write to, stays what it is.
      throw switch (e.getCause()) {
        case RuntimeException wrong -> wrong;
        // Memory that ran out in a worker has run out for all.
        case Error exhausted -> throw exhausted;
        case null, default -> new IllegalStateException(e.getCause());
      };
    }
  }
}
