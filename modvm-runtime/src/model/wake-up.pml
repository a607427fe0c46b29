/*
 * The wake-up protocol of the threaded execution (Ownership, ServingWait.await, HeldComponents.rest and wake, Claim
 * and Home), for the model checker spin.
 *
 * THREADS threads ask two components. The handler of either component asks the other one, up to LEVELS levels
 * deep: so a thread that owns P waits for Q while another that owns Q waits for P, or while it handles what the
 * first one asked, which asks P again. A thread that can't enter a component leaves an errand in its inbox and
 * waits; meanwhile it serves what it waits for, where that is idle, and in a circle the one errand that the thread
 * before it waits for. An owner that leaves serves one errand (BATCH); where it leaves something behind, it wakes the
 * home thread and the first thread that waits there. Whoever is woken and goes on without serving passes that on.
 * Only a thread that has announced that it may sleep is unparked; it looks once more before it sleeps.
 *
 * With -DCLAIMS thread 0 is the home thread of both components. It wants a turn at the first one, which nobody else
 * can take, and leaves a claim: the owner that meets it hands the component over. Afterwards it serves whatever it is
 * called for. Without, the home thread never comes, as where it waits itself.
 *
 * With -DROOM thread 1 sends messages, with room for one in the inbox, and waits for room. Nobody need do the rest of
 * them, but all threads must come to their end.
 *
 * What is checked is that nobody sleeps for ever: a thread that parks without a wake-up to come never ends, which
 * spin reports as an invalid end state. By assertions, that a component is executed by its owner only. With -DENDLESS,
 * where the threads ask again and again, that whoever wants a component gets it after at most BOUND others. Then, and
 * with -DAWAKE, the threads do not sleep: who waits looks all the time. With -DASKERS only the handlers of the threads
 * that have their bit in it ask.
 *
 * What is not: in which order what one component asks is done, and that the chain of a circle is read link by link
 * (circle.pml); that a home thread is called once (a test of jcstress); that a claim is withdrawn (another one); that a
 * confined component has a slot beside its inbox (SlotTakesEachOnce and OfferAgainstLeave, tests of jcstress).
 *
 * Each of these breaks it, and must be caught: check.sh sees to it. With -DLEAVE_BLINDLY an owner that leaves does not
 * look into the inbox again. With -DWAKE_HOME_ONLY it wakes no thread that waits, with -DSKIP_ROOM none that waits for
 * room. With -DKEEP_TO_ITSELF nobody passes on that it was woken. With -DSLEEP_AT_ONCE a thread does not look once more
 * after it has announced that it sleeps, with -DANNOUNCE_LATE it looks, and then announces it. With -DNO_CIRCLES nobody
 * does anything for the others of its circle.
 * With -DEMPTY_CLAIMS an owner that waits does a claim as if it were an errand, and the home thread claims again: each
 * could go on so for ever. With -DLOSE_CLAIMS an owner that meets a claim leaves, and hands nothing over. With -DBARGE
 * whoever finds the component idle enters it before those that wait.
 */

#ifndef THREADS
#define THREADS 2
#endif
#ifndef LEVELS
#define LEVELS 2
#endif
#ifdef ENDLESS
#define AWAKE
#endif
#ifndef ASKERS
#define ASKERS 255
#endif
#ifndef BATCH
#define BATCH 1
#endif

/* How many others come before: each of the other threads once. */
#ifndef BOUND
#define BOUND (THREADS - 1)
#endif

#define COMPONENTS 2
#define NOBODY 255
#define HOME 0

#ifdef ROOM
#define MESSAGES 2
#define CAPACITY 1
#define IS_MESSAGE(errand) ((errand) / EACH == 1)
#define IS_WAITED_FOR(errand) ((errand) != EACH)
#else
#define MESSAGES 0
#define IS_MESSAGE(errand) false
#define IS_WAITED_FOR(errand) true
#endif

#ifdef CLAIMS
#define IS_CLAIM(errand) ((errand) == 0)
#else
#define IS_CLAIM(errand) false
#endif

/* For each thread one errand for each level of what handlers ask because of it; or its messages. */
#if MESSAGES > LEVELS
#define EACH MESSAGES
#else
#define EACH LEVELS
#endif
#define ERRANDS (EACH * THREADS)
#define OUTERMOST(thread) (EACH * (thread))
#define NESTED(errand) ((errand) + 1)
#define ASKS(errand) ((errand) % EACH < LEVELS - 1 && !IS_MESSAGE(errand) && ((ASKERS >> ((errand) / EACH)) & 1))

mtype = { ELSEWHERE, IN_INBOX, TAKEN, DONE };

mtype state[ERRANDS] = ELSEWHERE;
byte target[ERRANDS];
byte asker[ERRANDS] = NOBODY;

byte owner[COMPONENTS] = NOBODY;

chan inbox[COMPONENTS] = [ERRANDS] of { byte };

/* How many errands are in the inbox: counted before they are added, and until after they were done. */
byte pending[COMPONENTS];

/* What each thread shows that it waits for, whether it may sleep, and whether others have called it. */
byte awaited[THREADS] = NOBODY;
bool asleep[THREADS];
bool news[THREADS];
bool permit[THREADS];

/* Whether the home thread was called, and has not answered yet. */
bool called;

#ifdef ENDLESS
/* How many others were executed while the errand or the claim of thread 0 lay in the inbox. */
byte others;
#endif

#ifdef EMPTY_CLAIMS
/* How often the home thread has claimed one and the same turn once more. */
byte claims;
#endif

/* Used within one step only. */
hidden byte position;
hidden byte seen;
hidden byte hops;

#define PARK(thread) atomic { permit[thread] -> permit[thread] = false }

inline wake(woken) {
#ifndef AWAKE
    if
    :: atomic { asleep[woken] -> permit[woken] = true }
    :: else -> skip
    fi
#else
    skip
#endif
}

inline callHome() {
#if defined(CLAIMS) && !defined(AWAKE)
    if
    :: atomic { !called -> called = true }; wake(HOME)
    :: else -> skip
    fi
#else
    skip
#endif
}

/* The first thread that waits there. */
inline wakeFirst(component) {
    d_step {
        position = len(inbox[component]);
        hops = NOBODY;
        do
        :: position > 0 ->
            inbox[component] ? seen;
            inbox[component] ! seen;
            position--;
            if
            :: hops == NOBODY && IS_WAITED_FOR(seen) && asker[seen] != NOBODY ->
                if
#ifdef SKIP_ROOM
                :: IS_MESSAGE(seen) -> skip
#endif
                :: else ->
                    if
                    :: awaited[asker[seen]] == component -> hops = asker[seen]
                    :: else -> skip
                    fi
                fi
            :: else -> skip
            fi
        :: else -> break
        od;
        if
        :: hops != NOBODY ->
            if
            :: asleep[hops] -> permit[hops] = true
            :: else -> skip
            fi
        :: else -> skip
        fi;
        position = 0; seen = 0; hops = 0
    }
}

inline wakeKeepers(component) {
    if
    :: owner[component] == NOBODY && pending[component] != 0 ->
        callHome();
#ifndef WAKE_HOME_ONLY
        wakeFirst(component)
#endif
    :: else -> skip
    fi
}

inline submit(errand, component) {
    d_step {
        target[errand] = component;
        asker[errand] = thread;
        pending[component]++
    };
    d_step {
        state[errand] = IN_INBOX;
#ifdef ENDLESS
        if
        :: errand == 0 -> others = 0
        :: else -> skip
        fi;
#endif
        inbox[component] ! errand
    };
    if
    :: owner[component] == NOBODY && IS_MESSAGE(errand) -> callHome()
    :: owner[component] == HOME -> callHome()
    :: else -> skip
    fi
}

/* Executes a component for an errand; the handler may ask the other component. */
inline execute(errand, component) {
    d_step {
        assert(owner[component] == thread);
#ifdef ENDLESS
        if
        :: state[0] == IN_INBOX ->
            others++;
            assert(others <= BOUND)
        :: else -> others = 0
        fi
#endif
    };
    if
    :: ASKS(errand) ->
        run Ask(thread, NESTED(errand), 1 - component, answer);
        answer ? _
    :: else -> skip
    fi;
    assert(owner[component] == thread)
}

/* Does an errand that was taken out of an inbox, and wakes who waits for it. */
inline perform(errand, component) {
    shown = awaited[thread];
    awaited[thread] = NOBODY;
    execute(errand, component);
    awaited[thread] = shown;
    shown = 0;
    state[errand] = DONE;
    if
    :: IS_WAITED_FOR(errand) -> wake(asker[errand])
    :: else -> skip
    fi
}

/* Serves the inbox in order: a batch, or up to a claim. */
inline serve(component) {
    granted = NOBODY;
    do
    :: taken < BATCH ->
        d_step {
            other = NOBODY;
            if
            :: len(inbox[component]) > 0 -> inbox[component] ? other; state[other] = TAKEN
            :: else -> skip
            fi
        };
        if
        :: other == NOBODY -> break
        :: other != NOBODY && IS_CLAIM(other) -> taken++; granted = other; break
        :: else -> taken++; perform(other, component)
        fi
    :: else -> break
    od;
    skip;
    d_step {
        pending[component] = pending[component] - taken;
        taken = 0;
        other = 0
    }
}

inline giveUp(component) {
    if
#ifndef LOSE_CLAIMS
    :: granted != NOBODY ->
        owner[component] = asker[granted];
        wake(asker[granted])
#endif
    :: else ->
        owner[component] = NOBODY;
#if !defined(LEAVE_BLINDLY) && !defined(AWAKE)
        wakeKeepers(component)
#endif
    fi;
    granted = NOBODY
}

inline leave(component) {
    if
    :: pending[component] != 0 -> serve(component)
    :: else -> skip
    fi;
    giveUp(component)
}

#define IS_LEFT_LYING(component) (owner[component] == NOBODY && len(inbox[component]) > 0)

inline acquire(component, success) {
    atomic {
        if
        :: owner[component] == NOBODY -> owner[component] = thread; success = true
        :: else -> success = false
        fi
    }
}

inline serveIfIdle(component, success) {
    if
    :: IS_LEFT_LYING(component) ->
        acquire(component, success);
        if
        :: success -> serve(component); giveUp(component)
        :: else -> skip
        fi
    :: else -> success = false
    fi
}

/* The thread of the circle that waits for this one, if there is a circle. */
inline nextInCircle() {
    d_step {
        asking = NOBODY;
        position = thread;
        hops = 0;
        do
        :: hops > THREADS || awaited[position] == NOBODY -> break
        :: else ->
            if
            :: owner[awaited[position]] == thread -> asking = position; break
            :: owner[awaited[position]] == NOBODY -> break
            :: else -> position = owner[awaited[position]]; hops++
            fi
        od;
#ifdef NO_CIRCLES
        asking = NOBODY;
#endif
        if
        :: asking != NOBODY && !circleWoken ->
            circleWoken = true;
            position = owner[awaited[thread]];
            do
            :: position == thread || position == NOBODY -> break
            :: else ->
                news[position] = true;
                permit[position] = permit[position] || asleep[position];
                position = owner[awaited[position]]
            od
        :: else -> skip
        fi;
        position = 0;
        hops = 0
    }
}

/* Takes out the errand whose answer a thread waits for, or finds none. */
inline takeOut(waiting, component) {
    d_step {
        other = NOBODY;
        position = len(inbox[component]);
        do
        :: position > 0 ->
            inbox[component] ? seen;
            position--;
            if
            :: other == NOBODY && asker[seen] == waiting && !IS_CLAIM(seen) && !IS_MESSAGE(seen) ->
                other = seen;
                state[other] = TAKEN;
                pending[component]--
            :: else -> inbox[component] ! seen
            fi
        :: else -> break
        od;
        position = 0;
        seen = 0
    }
}

#ifdef ROOM
#define IS_OVER (state[errand] == DONE || (IS_MESSAGE(errand) && pending[component] <= CAPACITY))
#else
#define IS_OVER (IS_CLAIM(errand) -> owner[component] == thread : state[errand] == DONE)
#endif

#ifdef AWAKE
inline await() {
    awaited[thread] = component;
    do
    :: IS_OVER -> break
    :: IS_LEFT_LYING(component) -> serveIfIdle(component, served); served = false
#ifdef EMPTY_CLAIMS
    :: owner[0] == thread && state[0] == IN_INBOX ->
        d_step {
            inbox[0] ?? 0;
            pending[0]--;
            state[0] = DONE
        }
    :: IS_CLAIM(errand) && state[0] == DONE ->
        submit(errand, component);
        claims++;
        assert(claims < 3)
#endif
    od;
    awaited[thread] = NOBODY
}
#else
inline await() {
    awaited[thread] = component;
    look = true;
    do
    :: IS_OVER -> break
    :: else ->
        if
#ifdef SLEEP_AT_ONCE
        :: !look && !news[thread] && !IS_LEFT_LYING(component) -> asleep[thread] = true; PARK(thread)
#else
#ifdef ANNOUNCE_LATE
        :: !look && !news[thread] && !IS_LEFT_LYING(component) && IS_OVER -> skip
        :: !look && !news[thread] && !IS_LEFT_LYING(component) && !IS_OVER ->
            asleep[thread] = true;
            PARK(thread)
#else
        :: !look && !news[thread] && !IS_LEFT_LYING(component) && !asleep[thread] -> asleep[thread] = true
        :: !look && !news[thread] && !IS_LEFT_LYING(component) && asleep[thread] -> PARK(thread)
#endif
#endif
        :: else ->
            d_step {
                asleep[thread] = false;
                news[thread] = false;
                look = false
            };
            serveIfIdle(component, served);
            if
            :: served -> skip
            :: else ->
                nextInCircle();
                if
                :: asking != NOBODY && awaited[asking] != NOBODY ->
                    place = awaited[asking];
                    if
                    :: place != NOBODY && owner[place] == thread ->
                        takeOut(asking, place);
                        if
                        :: other != NOBODY -> perform(other, place); served = true
                        :: else -> skip
                        fi;
                        other = 0
                    :: else -> skip
                    fi;
                    place = 0
                :: else -> skip
                fi;
                asking = 0
            fi;
            if
            :: served -> look = true; circleWoken = false; served = false
            :: else -> skip
            fi
        fi
    od;
    skip;
    d_step { awaited[thread] = NOBODY; asleep[thread] = false; look = false; circleWoken = false };
#ifndef KEEP_TO_ITSELF
    if
    :: IS_LEFT_LYING(component) -> wakeKeepers(component)
    :: else -> skip
    fi
#endif
}
#endif

/* Asks for an errand: of a thread, to a component. It answers when it is done. The errand of a claim is a turn. */
proctype Ask(byte thread; byte errand; byte component; chan asked) {
    chan answer = [0] of { bit };
    byte other;
    byte taken;
    byte granted = NOBODY;
    byte shown;
    byte asking;
    byte place;
    bool look;
    bool circleWoken;
    bool served;

again:
    state[errand] = ELSEWHERE;
    if
    :: IS_MESSAGE(errand) -> goto queue
    :: !IS_MESSAGE(errand) && owner[component] == thread ->
        execute(errand, component);
        goto answered
    :: else -> skip
    fi;
    acquire(component, served);
    if
    :: !served -> goto queue
    :: else -> served = false
    fi;
#ifndef BARGE
    /* What came before is served first. */
    if
    :: pending[component] != 0 ->
        serve(component);
        if
        :: granted != NOBODY || pending[component] != 0 -> giveUp(component); goto queue
        :: else -> skip
        fi
    :: else -> skip
    fi;
#endif
    goto entered;

queue:
    submit(errand, component);
    if
    :: IS_WAITED_FOR(errand) -> await()
    :: else -> skip
    fi;
    if
    :: IS_CLAIM(errand) -> skip
    :: else -> goto answered
    fi;

entered:
    execute(errand, component);
    leave(component);

answered:
#ifdef ENDLESS
    goto again
#else
    asked ! 0
#endif
}

proctype Thread(byte thread) {
    chan answer = [0] of { bit };

#ifdef ENDLESS
    /* All want the first component, again and again. */
    run Ask(thread, OUTERMOST(thread), 0, answer);
end:
    answer ? _
#else
#ifdef ROOM
    /* All use the first component. */
    run Ask(thread, OUTERMOST(thread), 0, answer);
    answer ? _;
    if
    :: IS_MESSAGE(OUTERMOST(thread)) ->
        run Ask(thread, OUTERMOST(thread) + 1, 0, answer);
        answer ? _
    :: else -> skip
    fi
#else
    /* Every second thread begins at the other end. */
    run Ask(thread, OUTERMOST(thread), thread % 2, answer);
    answer ? _
#endif
#endif
}

#ifdef CLAIMS
/* A home thread that has had its turn looks after its components, where it was called. */
proctype Home(byte thread) {
    chan answer = [0] of { bit };
    byte other;
    byte taken;
    byte granted = NOBODY;
    byte shown;
    byte component;
    bool served;

    run Ask(HOME, 0, 0, answer);
    answer ? _;
    do
    :: called ->
        asleep[HOME] = false;
        called = false;
        do
        :: component < COMPONENTS ->
            serveIfIdle(component, served);
            if
            :: served -> skip
            :: else -> component++
            fi
        :: else -> component = 0; break
        od
    :: else ->
        if
        :: !asleep[HOME] -> asleep[HOME] = true
        :: else ->
end:        PARK(HOME)
        fi
    od
}
#endif

init {
    byte thread;
    atomic {
#ifdef CLAIMS
        run Home(HOME);
        thread++;
#endif
        do
        :: thread < THREADS -> run Thread(thread); thread++
        :: else -> break
        od
    }
}
