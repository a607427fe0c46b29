/*
 * How circles of waiting threads are broken (Ownership.await and HeldComponents), for the model checker spin.
 *
 * Each of THREADS threads executes the component of its number, and nobody else does. It sends MESSAGES one-way
 * messages to the next component, if SENDERS has its bit, and then asks that component. The handler of the query
 * may ask back (-DQUERIES_ASK), those of the messages may too (-DMESSAGES_ASK), so that a thread waits for
 * another one in the midst of what that one waits for. With -DTAIL only the first two threads wait in a circle,
 * and the others for the first one.
 *
 * Whoever waits does what others wait for, but not what must be done after a message. Messages it does where it
 * finds itself in a circle; it looks at all of this only where something has changed. A thread whose query was
 * answered does all that it is asked, in order. That an idle component is served by whoever asks it is not
 * modelled here, but in wake-up.pml; nor is it that a thread holds several components.
 *
 * What is checked is that nobody waits for ever, which spin reports as an invalid end state; by assertions, that
 * everything is done once, and the messages of a component before what it asks later.
 *
 * Each of these breaks it, and must be caught: check.sh sees to it. With -DNO_CIRCLES nobody does a message while
 * it waits. With -DNO_CALLS who closes a circle does not have the others look again, with -DNO_NEWS it wakes them
 * but there is nothing new for them to see, with -DONE_CALL it does so once in each wait, however much has
 * happened meanwhile. With -DLOOK_FIRST a thread looks for a circle before it shows what it waits for, with
 * -DHIDE_WHILE_LOOKING it does not show it while it looks for something to do, rather than while it does it.
 */

#ifndef THREADS
#define THREADS 2
#endif
#ifndef MESSAGES
#define MESSAGES 1
#endif
#ifndef SENDERS
#define SENDERS 255
#endif

#define NOBODY 255

#ifdef TAIL
#define NEXT(thread) ((thread) == 0 -> 1 : 0)
#else
#define NEXT(thread) (((thread) + 1) % THREADS)
#endif

/* For each thread its messages, its query, and what their handlers ask back, in the same order. */
#define QUERY MESSAGES
#define OF_EACH (2 * (MESSAGES + 1))
#define ERRANDS (OF_EACH * THREADS)
#define KIND(errand) ((errand) % OF_EACH)
#define BEGINNER(errand) ((errand) / OF_EACH)
#define IS_AWAITED(errand) (KIND(errand) >= QUERY)
#define IS_BACK(errand) (KIND(errand) > QUERY)
#define BACK(errand) ((errand) + QUERY + 1)

/* Each component has one thread, so that who asks is one number, and whom it asks is one. */
#define ASKER(errand) (IS_BACK(errand) -> NEXT(BEGINNER(errand)) : BEGINNER(errand))
#define TARGET(errand) (IS_BACK(errand) -> BEGINNER(errand) : NEXT(BEGINNER(errand)))

#define SENDS(thread) ((SENDERS >> (thread)) & 1)

#ifdef QUERIES_ASK
#define QUERY_ASKS(errand) (KIND(errand) == QUERY)
#else
#define QUERY_ASKS(errand) false
#endif
#ifdef MESSAGES_ASK
#define MESSAGE_ASKS(errand) (KIND(errand) < QUERY)
#else
#define MESSAGE_ASKS(errand) false
#endif

chan inbox[THREADS] = [ERRANDS] of { byte };
bool begun[ERRANDS];
bool done[ERRANDS];

/* What each thread shows that it waits for: a component, which is the thread that executes it. */
byte awaited[THREADS] = NOBODY;

/* Whether a thread has not yet seen what is new: its inbox, or that it was called. */
bool news[THREADS];

bool permit[THREADS];

/* Used within one step only. */
hidden byte first[THREADS];
hidden byte place;
hidden byte seen;
hidden byte predecessor;

#define UNPARK(thread) permit[thread] = true
#define PARK(thread) atomic { permit[thread] -> permit[thread] = false }

inline submit(errand) {
    inbox[TARGET(errand)] ! errand;
    news[TARGET(errand)] = true;
    if
    :: IS_AWAITED(errand) -> UNPARK(TARGET(errand))
    :: else -> skip
    fi
}

/* Of each component, what it asked for first of all that is in an inbox. */
inline forget() {
    place = 0;
    do
    :: place < THREADS -> first[place] = NOBODY; place++
    :: else -> break
    od
}

inline remember() {
    if
    :: first[ASKER(seen)] == NOBODY -> first[ASKER(seen)] = seen
    :: else -> skip
    fi
}

/* Takes an errand out that somebody waits for, or in a circle what must be done before such an errand. */
inline takeAwaited(inCircle) {
    d_step {
        forget();
        taken = NOBODY;
        predecessor = NOBODY;
        place = len(inbox[thread]);
        do
        :: place > 0 ->
            inbox[thread] ? seen;
            if
            :: IS_AWAITED(seen) && first[ASKER(seen)] == NOBODY && taken == NOBODY -> taken = seen
            :: IS_AWAITED(seen) && first[ASKER(seen)] != NOBODY && predecessor == NOBODY ->
                predecessor = first[ASKER(seen)]
            :: else -> skip
            fi;
            remember();
            inbox[thread] ! seen;
            place--
        :: else -> break
        od;
        if
        :: taken == NOBODY && inCircle -> taken = predecessor
        :: else -> skip
        fi;
        if
        :: taken != NOBODY -> inbox[thread] ?? eval(taken)
        :: else -> skip
        fi
    }
}

/* Whether the component that this thread asks does the thread's errand next. */
inline lookWhetherNext() {
    d_step {
        forget();
        found = false;
        place = len(inbox[TARGET(errand)]);
        do
        :: place > 0 ->
            inbox[TARGET(errand)] ? seen;
            found = found ||
                (ASKER(seen) == thread && IS_AWAITED(seen) && first[ASKER(seen)] == NOBODY);
            remember();
            inbox[TARGET(errand)] ! seen;
            place--
        :: else -> break
        od
    }
}

/* The handler of what was taken out of the inbox. */
inline execute() {
    d_step {
        assert(!begun[taken] && TARGET(taken) == thread);
        begun[taken] = true;
        awaited[thread] = NOBODY;
        /* What the same component has sent before: all messages come before whatever it asks. */
        place = 0;
        do
        :: place < QUERY && place < KIND(taken) ->
            assert(begun[ASKER(taken) * OF_EACH + place] || !SENDS(ASKER(taken)) ||
                NEXT(ASKER(taken)) != thread);
            place++
        :: else -> break
        od
    };
    if
    :: QUERY_ASKS(taken) || MESSAGE_ASKS(taken) ->
        run Ask(thread, BACK(taken), answer);
        answer ? _
    :: else -> skip
    fi;
    done[taken] = true;
    UNPARK(ASKER(taken));
    taken = 0
}

inline serve(inCircle) {
    takeAwaited(inCircle);
    do
    :: taken == NOBODY -> break
    :: else ->
        execute();
        served = true;
        takeAwaited(false)
    od;
    taken = 0
}

/* Follows what the threads wait for, one after the other. */
inline lookForCircle() {
    next = TARGET(errand);
    hops = 1;
    do
    :: next == NOBODY || next == thread || hops > THREADS -> break
    :: else -> next = awaited[next]; hops++
    od;
    circle = next == thread;
    next = 0;
    hops = 0
}

inline wakeCircle() {
#ifndef NO_CALLS
    next = TARGET(errand);
    hops = 1;
    do
    :: next == NOBODY || next == thread || hops > THREADS -> break
    :: else ->
#ifndef NO_NEWS
        news[next] = true;
#endif
        UNPARK(next);
        next = awaited[next];
        hops++
    od;
    next = 0;
    hops = 0
#else
    skip
#endif
}

/* Leaves an errand with another thread, and waits until it is done. */
proctype Ask(byte thread; byte errand; chan asked) {
    chan answer = [0] of { bit };
    byte taken;
    byte next;
    byte hops;
    bool again = true;
    bool called;
    bool circle;
    bool found;
    bool served;

    submit(errand);
    do
    :: done[errand] -> break
    :: else ->
        d_step {
            found = again || news[thread];
            news[thread] = false;
            again = false
        };
        if
        :: !found -> PARK(thread)
        :: else ->
            found = false;
#ifdef HIDE_WHILE_LOOKING
            awaited[thread] = NOBODY;
#endif
            served = false;
            serve(false);
            if
            :: served -> skip
            :: else ->
#ifdef LOOK_FIRST
                lookForCircle();
                awaited[thread] = TARGET(errand);
#else
                awaited[thread] = TARGET(errand);
                lookForCircle();
#endif
#ifdef NO_CIRCLES
                circle = false;
#endif
                if
                :: circle -> lookWhetherNext()
                :: else -> skip
                fi;
                if
                :: circle && !found ->
                    if
                    :: !called -> called = true; wakeCircle()
                    :: else -> skip
                    fi;
#ifdef HIDE_WHILE_LOOKING
                    awaited[thread] = NOBODY;
                    serve(true);
                    awaited[thread] = TARGET(errand)
#else
                    serve(true)
#endif
                :: else -> skip
                fi;
                found = false;
                circle = false
            fi;
            again = served;
#ifndef ONE_CALL
            called = called && !served;
#endif
            served = false
        fi
    od;
    awaited[thread] = NOBODY;
    asked ! 0
}

proctype Thread(byte thread) {
    chan answer = [0] of { bit };
    byte taken;

    do
    :: taken < MESSAGES && SENDS(thread) ->
        submit(thread * OF_EACH + taken);
        taken++
    :: else -> break
    od;
    taken = 0;
    run Ask(thread, thread * OF_EACH + QUERY, answer);
    answer ? _;
end:
    do
    :: inbox[thread] ? taken -> execute()
    od
}

init {
    byte thread;
    atomic {
        do
        :: thread < THREADS -> run Thread(thread); thread++
        :: else -> break
        od
    }
}
