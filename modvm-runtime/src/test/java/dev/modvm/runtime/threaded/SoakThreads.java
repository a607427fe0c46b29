package dev.modvm.runtime.threaded;

import dev.modvm.runtime.StartOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All threads of one machine of the soak: those of its components, and those beside it. */
final class SoakThreads {
    /** Where a machine has its threads from. */
    enum Kind {
        DEFAULT,
        DAEMON,
        VIRTUAL;

        private ThreadFactory factory() {
            return switch (this) {
                case DEFAULT -> StartOptions.defaults().threads();
                case DAEMON -> SoakThreads::daemon;
                case VIRTUAL ->
                        Runtime.version().feature() < 21 ? SoakThreads::daemon : virtualFactory();
            };
        }
    }

    private static final long LIMIT_SECONDS = 20;

    private final SoakPlan plan;

    /** Made before the first one starts, and not changed any more. */
    private final List<Thread> ofComponents = new ArrayList<>();

    private final Queue<Thread> beside = new ConcurrentLinkedQueue<>();

    private final Consumer<String> complaints;

    SoakThreads(SoakPlan plan, Consumer<String> complaints) {
        this.plan = plan;
        this.complaints = complaints;
    }

    StartOptions options() {
        StartOptions options = StartOptions.defaults().waiting(plan.waiting);
        ThreadFactory factory = plan.threads.factory();
        return options.threads(
                task -> {
                    Thread made = make(task, factory);
                    ofComponents.add(made);
                    return made;
                });
    }

    private Thread make(Runnable task, ThreadFactory factory) {
        if (plan.point instanceof SoakPoint.AtStart start && ofComponents.size() == plan.occasion) {
            return start.shortage().make(task);
        }
        return factory.newThread(task);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    /** By reflection, as this is compiled for Java 17. */
    private static ThreadFactory virtualFactory() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (ThreadFactory)
                    Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    /** Returns the thread of any component. */
    Thread any(Random random) {
        return ofComponents.get(random.nextInt(ofComponents.size()));
    }

    /** Does something on a thread that is not the machine's. */
    void aside(Runnable task) {
        Thread thread = daemon(task);
        thread.setName("beside the machine");
        thread.setUncaughtExceptionHandler(
                (same, thrown) -> complaints.accept("beside the machine: " + thrown));
        beside.add(thread);
        thread.start();
    }

    /** Waits for what is done aside; returns the threads that are alive even so. */
    List<Thread> leftOver() throws InterruptedException {
        for (Thread thread : beside) {
            TimeUnit.SECONDS.timedJoin(thread, LIMIT_SECONDS);
        }
        return all().filter(Thread::isAlive).toList();
    }

    /** Says what each thread does at present. */
    String stacks() {
        return all().map(SoakThreads::stack).collect(Collectors.joining());
    }

    static String stack(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .map(frame -> "\n      at " + frame)
                .collect(Collectors.joining("", "\n  " + thread, ""));
    }

    /** A component has none where there was a shortage. */
    private Stream<Thread> all() {
        return Stream.concat(ofComponents.stream(), beside.stream()).filter(Objects::nonNull);
    }
}
