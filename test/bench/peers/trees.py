"""Solves one game tree by one method, and prints the processor time of the call in milliseconds, or why there is none."""

import resource
import sys


def seconds():
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


def timed(call):
    call()
    start = seconds()
    call()
    return f"{(seconds() - start) * 1000:.2f}"


def sequences(game, player):
    """The player's sequences by last action, the sequence before each information set, and those that end there."""
    number = {None: 0}
    before, actions = [], []
    for infoset in player.infosets:
        for action in infoset.actions:
            number[(infoset.number, action.number)] = len(number)
    for infoset in player.infosets:
        before.append(number[last(list(infoset.members)[0], player)])
        actions.append([number[(infoset.number, action.number)] for action in infoset.actions])
    return number, before, actions


def last(node, player):
    while node.parent is not None:
        above = node.parent
        if above.player == player:
            return (above.infoset.number, node.prior_action.number)
        node = above
    return None


def highs(game):
    """The linear program of the sequence form, built here and solved by HiGHS; the time is that of the solver."""
    import numpy as np
    from scipy.optimize import linprog
    from scipy.sparse import csr_matrix

    one, two = game.players
    (n1, b1, a1), (n2, b2, a2) = (sequences(game, player) for player in (one, two))
    A = np.zeros((len(n1), len(n2)))
    stack = [(game.root, 0, 0, 1.0)]
    while stack:
        node, s, t, weight = stack.pop()
        if node.is_terminal:
            A[s, t] += weight * float(node.outcome[one]) if node.outcome else 0.0
            continue
        for child, action in zip(node.children, node.infoset.actions):
            key = (node.infoset.number, action.number)
            if node.player.is_chance:
                stack.append((child, s, t, weight * float(action.prob)))
            elif node.player == one:
                stack.append((child, n1[key], t, weight))
            else:
                stack.append((child, s, n2[key], weight))
    m, h1, h2 = len(n1), len(a1), len(a2)
    upper = np.zeros((len(n2), m + 1 + h2))
    upper[:, :m] = -A.T
    upper[0, m] = 1
    for k, (b, own) in enumerate(zip(b2, a2)):
        upper[b, m + 1 + k] -= 1
        for t in own:
            upper[t, m + 1 + k] += 1
    equal = np.zeros((1 + h1, m + 1 + h2))
    equal[0, 0] = 1
    for k, (b, own) in enumerate(zip(b1, a1)):
        equal[1 + k, b] = -1
        equal[1 + k, own] = 1
    cost = np.zeros(m + 1 + h2)
    cost[m] = -1
    right = np.zeros(1 + h1)
    right[0] = 1
    bounds = [(0, None)] * m + [(None, None)] * (1 + h2)
    A_ub, A_eq = csr_matrix(upper), csr_matrix(equal)
    return timed(lambda: linprog(cost, A_ub, np.zeros(len(n2)), A_eq, right, bounds=bounds, method="highs"))


def main(method, file):
    try:
        import pygambit

        game = pygambit.read_efg(file)
        nash = pygambit.nash
        if method == "scipy-highs":
            return highs(game)
        if method == "gambit-lp-float":
            return timed(lambda: nash.lp_solve(game, use_strategic=False, rational=False))
        if method == "gambit-lp-rational":
            return timed(lambda: nash.lp_solve(game, use_strategic=False, rational=True))
        return timed(lambda: nash.enumpure_solve(game))
    except Exception as error:
        return f"missing: {type(error).__name__}: {str(error)[:60]}"


print(main(*sys.argv[1:3]))
