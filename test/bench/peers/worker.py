"""Answers one JSON request a line: warm up, load a game, solve it. Times are processor seconds of this process."""

import json
import os
import sys
import time
import warnings

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ[threads] = "1"
warnings.filterwarnings("ignore")

MODULES = {}
for name in ("numpy", "scipy.optimize", "quantecon.game_theory", "pygambit", "nashpy"):
    try:
        MODULES[name] = __import__(name, fromlist=["x"])
    except Exception:
        pass


def arrays(request):
    """The payoff arrays of a file of doubles, one array a player."""
    np = MODULES["numpy"]
    shape = request["shape"]
    flat = np.fromfile(request["file"], dtype="<f8")
    return [np.ascontiguousarray(part) for part in flat.reshape([len(shape), *shape])]


def quantecon_game(payoffs):
    """The same game in QuantEcon, where each player's own action comes first."""
    np, qe = MODULES["numpy"], MODULES["quantecon.game_theory"]
    n = len(payoffs)
    order = lambda i: [(i + k) % n for k in range(n)]
    return qe.NormalFormGame([qe.Player(np.ascontiguousarray(p.transpose(order(i)))) for i, p in enumerate(payoffs)])


def gambit_game(payoffs):
    return MODULES["pygambit"].Game.from_arrays(*[p.astype(int) for p in payoffs])


def gambit_profile(game, profile):
    return [[str(profile[s]) for s in p.strategies] for p in game.players]


def plain(profiles):
    return [[[float(p) for p in own] for own in profile] for profile in profiles]


def lemke_howson(game, **options):
    profile, result = MODULES["quantecon.game_theory"].lemke_howson(game, full_output=True, **options)
    return {"profiles": [profile] if result.converged else [], "pivots": int(result.num_iter)}


def highs(payoffs):
    """Both players' optimal strategies of a zero-sum game from one linear program and its dual."""
    np, linprog = MODULES["numpy"], MODULES["scipy.optimize"].linprog
    A = payoffs[0]
    m, n = A.shape
    shifted = A - A.min() + 1
    found = linprog(np.ones(m), A_ub=-shifted.T, b_ub=-np.ones(n), method="highs")
    x, y = found.x, -found.ineqlin.marginals
    return {"profiles": [[x / x.sum(), y / y.sum()]]}


def gambit(solve):
    def run(game):
        found = solve(game).equilibria
        return {"texts": [gambit_profile(game, profile) for profile in found]}

    return run


def gambit_logit(game):
    """The principal branch, followed to its end: one equilibrium in doubles."""
    found = MODULES["pygambit"].nash.logit_solve(game, use_strategic=True).equilibria
    return {"profiles": [[[float(profile[s]) for s in p.strategies] for p in game.players] for profile in found]}


def gambit_floats(solve):
    """Profiles of doubles, negative rounding cut off and scaled to sum to one."""

    def run(game):
        profiles = []
        for found in solve(game).equilibria:
            own = [[max(0.0, float(found[s])) for s in p.strategies] for p in game.players]
            profiles.append([[p / sum(x) for p in x] for x in own])
        return {"profiles": profiles}

    return run


def mclennan_tourky(game):
    """The default accuracy of 1e-3 is in units of payoffs."""
    profile, result = MODULES["quantecon.game_theory"].mclennan_tourky(game, full_output=True)
    return {"profiles": [profile] if result.converged else []}


def pure_brute(game):
    found = MODULES["quantecon.game_theory"].pure_nash_brute(game)
    unit = lambda own, count: [1.0 if k == own else 0.0 for k in range(count)]
    return {"profiles": [[unit(a, n) for a, n in zip(actions, game.nums_actions)] for actions in found]}


METHODS = {
    "qe-lemke-howson": ("quantecon.game_theory", quantecon_game, lambda g: lemke_howson(g, init_pivot=0, max_iter=10**7)),
    "qe-lemke-howson-capping": (
        "quantecon.game_theory",
        quantecon_game,
        lambda g: lemke_howson(g, init_pivot=0, max_iter=10**7, capping=10 * sum(g.nums_actions)),
    ),
    "qe-vertex-enumeration": (
        "quantecon.game_theory",
        quantecon_game,
        lambda g: {"profiles": MODULES["quantecon.game_theory"].vertex_enumeration(g)},
    ),
    "qe-pure-nash-brute": ("quantecon.game_theory", quantecon_game, pure_brute),
    "scipy-highs": ("scipy.optimize", lambda payoffs: payoffs, highs),
    "gambit-lcp-rational": (
        "pygambit",
        gambit_game,
        gambit(lambda g: MODULES["pygambit"].nash.lcp_solve(g, rational=True, stop_after=1)),
    ),
    "gambit-logit": ("pygambit", gambit_game, gambit_logit),
    "gambit-ipa": ("pygambit", gambit_game, gambit_floats(lambda g: MODULES["pygambit"].nash.ipa_solve(g))),
    "gambit-gnm": ("pygambit", gambit_game, gambit_floats(lambda g: MODULES["pygambit"].nash.gnm_solve(g))),
    "gambit-enumpoly": (
        "pygambit",
        gambit_game,
        gambit_floats(lambda g: MODULES["pygambit"].nash.enumpoly_solve(g, stop_after=1)),
    ),
    "qe-mclennan-tourky": ("quantecon.game_theory", quantecon_game, mclennan_tourky),
    "gambit-lp-rational": (
        "pygambit",
        gambit_game,
        gambit(lambda g: MODULES["pygambit"].nash.lp_solve(g, rational=True)),
    ),
}


def timed(call, shortest=0.1):
    """The answer of a call with its processor and wall seconds; a short call is repeated and the mean taken."""
    wall, start = time.perf_counter(), time.process_time()
    answer = call()
    spent, passed = time.process_time() - start, time.perf_counter() - wall
    if spent < shortest:
        times = min(1000, int(shortest / max(spent, 2e-5)) + 1)
        wall, start = time.perf_counter(), time.process_time()
        for _ in range(times):
            call()
        spent, passed = (time.process_time() - start) / times, (time.perf_counter() - wall) / times
    return answer, spent, passed


def respond(request):
    if request["do"] == "versions":
        packages = dict.fromkeys(name.split(".")[0] for name in MODULES)
        return {name: getattr(sys.modules[name], "__version__", "?") for name in packages}
    module, build, solve = METHODS[request["method"]]
    if module not in MODULES:
        return {"missing": module.split(".")[0]}
    game = build(arrays(request))
    answer, cpu, wall = timed(lambda: solve(game))
    if "profiles" in answer:
        answer["profiles"] = plain(answer["profiles"])
    return {"cpu": cpu, "wall": wall, **answer}


for line in sys.stdin:
    try:
        response = respond(json.loads(line))
    except Exception as problem:  # the failure of a program is an answer, not the end of the run
        response = {"error": f"{type(problem).__name__}: {problem}"[:200]}
    sys.stdout.write(json.dumps(response) + "\n")
    sys.stdout.flush()
