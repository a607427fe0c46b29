/*
 * How circles of waiting threads are broken (ServingWait.await, Ownership.serveFor and HeldComponents.nextInCircle), for
 * the model checker spin.
 *
 * Each of THREADS threads executes the component of its number, and nobody else does. It sends MESSAGES one-way
 * messages to the next component, if SENDERS has its bit, and then asks that component. The handler of the query
 * may ask back (-DQUERIES_ASK), those of the messages may too (-DMESSAGES_ASK), so that a thread waits for
 * another one in the midst of what that one waits for. With -DROOM it waits for room after its last message. With -DTAIL
 * only the first two threads wait in a circle, and the others for the first one.
 *
 * Who waits does nothing for others, unless it finds itself in a circle: then it does the one errand that the thread
 * before it in its own circle waits for. If the same component has sent something earlier, it does that first, but only
 * where its own errand is not the next one of its component: else that one is done anyway. A wait for room ends in a
 * circle. A thread looks for circles only where it has been called, or has done something. A thread whose query was
 * answered does all that it is asked, in order. That an idle component is served by whoever asks it, and that only those
 * who sleep are woken, is not modelled here, but in wake-up.pml; nor is it that a thread holds several components.
 *
 * What is checked is that nobody waits for ever, which spin reports as an invalid end state; by assertions, that
 * everything is done once, and the messages of a component before what it asks later. That who waits does nothing else
 * is how the model is made: it passes without that.
 *
 * Each of these breaks it, and must be caught: check.sh sees to it. With -DNO_CIRCLES nobody does anything while it
 * waits. With -DNO_EARLIER a thread does not do what was sent earlier, with -DOVERTAKE it does not look for it. With
 * -DNO_END_OF_ROOM a wait for room does not end in a circle. With -DNO_CALLS who closes a circle does not have the others
 * look again, with -DNO_NEWS it wakes them but there is nothing new for them to see, with -DONE_CALL it does so once in
 * each wait, however much has happened meanwhile. With -DLOOK_FIRST a thread looks for a circle before it shows what it
 * waits for, with -DHIDE_WHILE_LOOKING it does not show it while it looks for something to do, rather than while it does
 * it.
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

/* Whether a thread waits for room, where it waits. */
bool awaitsRoom[THREADS];

/* Used within one step only. */
hidden byte first;
hidden byte place;
hidden byte seen;
hidden byte where;

#define UNPARK(thread) permit[thread] = true
#define PARK(thread) atomic { permit[thread] -> permit[thread] = false }

inline submit(errand) {
    inbox[TARGET(errand)] ! errand;
    UNPARK(TARGET(errand))
}

/* Looks for the errand that a thread waits for in an inbox, and for what its component has asked for first of all. */
inline look(waiting) {
    first = NOBODY;
    taken = NOBODY;
    place = len(inbox[where]);
    do
    :: place > 0 ->
        inbox[where] ? seen;
        inbox[where] ! seen;
        place--;
        if
        :: ASKER(seen) == (waiting) && first == NOBODY -> first = seen
        :: else -> skip
        fi;
        if
        :: ASKER(seen) == (waiting) && IS_AWAITED(seen) && taken == NOBODY -> taken = seen
        :: else -> skip
        fi
    :: else -> break
    od
}

/* Takes out the errand that a thread waits for, or what must be done before, unless this thread is next itself. */
inline takeAwaited(waiting, isNext) {
    d_step {
        where = thread;
        look(waiting);
        if
#ifndef OVERTAKE
        :: taken != NOBODY && taken != first ->
#ifdef NO_EARLIER
            taken = NOBODY
#else
            if
            :: isNext -> taken = NOBODY
            :: else -> taken = first
            fi
#endif
#endif
        :: else -> skip
        fi;
        if
        :: taken != NOBODY -> inbox[thread] ?? eval(taken)
        :: else -> skip
        fi;
        first = 0
    }
}

/* Whether the component that this thread asks does the thread's errand next. */
inline lookWhetherNext() {
    d_step {
        where = TARGET(errand);
        look(thread);
        found = taken != NOBODY && taken == first;
        taken = 0;
        first = 0
    }
}

/* The handler of what was taken out of the inbox. */
inline execute() {
    d_step {
        assert(!begun[taken] && TARGET(taken) == thread);
        begun[taken] = true;
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

/* Does an errand in the midst of a wait. */
inline serve() {
    if
    :: taken == NOBODY -> skip
    :: else ->
        awaited[thread] = NOBODY;
        execute();
        awaited[thread] = TARGET(errand);
        awaitsRoom[thread] = !IS_AWAITED(errand);
        served = true
    fi;
    taken = 0
}

/* Follows what the threads wait for, one after the other: the last one before this thread is the one to serve. */
inline lookForCircle() {
    last = thread;
    next = TARGET(errand);
    hops = 1;
    do
    :: next == NOBODY || next == thread || hops > THREADS -> break
    :: else -> last = next; next = awaited[next]; hops++
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

#ifdef ROOM
#define IS_FOR_ROOM (!IS_AWAITED(errand))
#else
#define IS_FOR_ROOM false
#endif

/* Leaves an errand with another thread, and waits until it is done; or for room, which is there then. */
proctype Ask(byte thread; byte errand; chan asked) {
    chan answer = [0] of { bit };
    byte taken;
    byte next;
    byte last;
    byte hops;
    bool again = true;
    bool called;
    bool circle;
    bool found;
    bool served;

    submit(errand);
#ifndef LOOK_FIRST
    awaitsRoom[thread] = IS_FOR_ROOM;
    awaited[thread] = TARGET(errand);
#endif
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
            lookForCircle();
#ifdef LOOK_FIRST
            awaitsRoom[thread] = IS_FOR_ROOM;
            awaited[thread] = TARGET(errand);
#endif
#ifdef NO_CIRCLES
            circle = false;
#endif
#ifndef NO_END_OF_ROOM
            if
            :: circle && IS_FOR_ROOM -> break
            :: else -> skip
            fi;
#endif
            if
            :: circle ->
                if
                :: !called -> called = true; wakeCircle()
                :: else -> skip
                fi;
                if
                :: awaited[last] == thread && !awaitsRoom[last] ->
                    lookWhetherNext();
                    takeAwaited(last, found);
                    found = false;
                    serve()
                :: else -> skip
                fi
            :: else -> skip
            fi;
#ifdef HIDE_WHILE_LOOKING
            awaited[thread] = TARGET(errand);
#endif
            last = 0;
            circle = false;
            again = served;
#ifndef ONE_CALL
            called = called && !served;
#endif
            served = false
        fi
    od;
    skip;
    d_step { awaited[thread] = NOBODY; awaitsRoom[thread] = false };
    asked ! 0
}

proctype Thread(byte thread) {
    chan answer = [0] of { bit };
    byte taken;

    do
    :: taken < MESSAGES && SENDS(thread) ->
#ifdef ROOM
        if
        :: taken == MESSAGES - 1 ->
            run Ask(thread, thread * OF_EACH + taken, answer);
            answer ? _
        :: else -> submit(thread * OF_EACH + taken)
        fi;
#else
        submit(thread * OF_EACH + taken);
#endif
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
