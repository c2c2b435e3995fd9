"""Figures out of times: percentiles, and ratios with their spread over rounds."""

import math
import statistics


def rank(values, share):
    """The value at a share of the way, by nearest rank."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def spread(values):
    """The median with the least and the most."""
    return {"median": statistics.median(values), "least": min(values), "most": max(values)}


def ratios(own, theirs):
    """Theirs by ours, round by round: what was measured at the same time is compared."""
    return spread([other / mine for mine, other in zip(own, theirs) if mine > 0])


def number(value):
    if value >= 100:
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def shown(spread):
    """`4.1 (3.8–4.4)`"""
    return (f"{number(spread['median'])} ({number(spread['least'])}–{number(spread['most'])})"
            if spread["least"] < spread["most"] else number(spread["median"]))
