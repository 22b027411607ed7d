"""Where to point in a picture to be well inside some of its regions, or well outside of them. Shares of its sides."""

import math

STEPS = 50  # of a side: where the arrow keys come to
PLACES = [(x / STEPS, y / STEPS) for x in range(1, STEPS) for y in range(1, STEPS)]


def corners_of(region):
    points = [tuple(map(float, point.split(","))) for point in region["points"].split()]
    if region.get("shape", "rectangle") == "polygon":
        return points
    (left, top), (right, bottom) = points
    if region.get("shape") == "ellipse":
        turns = [2 * math.pi * step / 40 for step in range(40)]
        return [((left + right) / 2 + (right - left) / 2 * math.cos(turn),
                 (top + bottom) / 2 + (bottom - top) / 2 * math.sin(turn)) for turn in turns]
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def depth(region, place):
    """How far inside its edge the place is; below 0: outside."""
    x, y = place
    corners = corners_of(region)
    inside, nearest = False, math.inf
    for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1]):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            inside = not inside
        length = (bx - ax) ** 2 + (by - ay) ** 2
        along = 0 if length == 0 else min(1, max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
        nearest = min(nearest, math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)))
    return nearest if inside else -nearest


def deepest(regions, place):
    return max(depth(region, place) for region in regions)


def place_in(regions):
    return max(PLACES, key=lambda place: deepest(regions, place))


def place_outside(regions):
    return min(PLACES, key=lambda place: deepest(regions, place))
