"""Draw the map of tiles: an authority a tile, regions in their shapes, London enlarged in place.

``python scripts/tiles.py`` writes ``src/rooftree/areas/data/tiles.csv``; it needs nothing but the
project. Three things in it are ours, made by hand and eye: the shape of each region in tiles;
roughly where each authority lies (degrees north and east, to a few miles; a county's is near its
middle); and which tiles were settled by looking. Within its region each other authority takes the
tile that fits, so that all together are least displaced.
"""

from __future__ import annotations

import csv
import math
from pathlib import Path

from rooftree.areas import england

TARGET = Path(__file__).resolve().parents[1] / "src/rooftree/areas/data/tiles.csv"

# A letter is a region, a point is sea or another country. North is up.
SHAPE = """
. . . . . . N . . . . . . .
. . . . . . N N . . . . . .
. . . . . . N N . . . . . .
. . . . . W N N . . . . . .
. . . . . W N N N . . . . .
. . . . W W W N N . . . . .
. . W W W W W Y Y Y . . . .
. W W W W W W Y Y Y . . . .
. W W W W W W Y Y Y Y Y . .
. . . W W B B Y Y Y Y . . .
. . . B B B B M M M . . . .
. . . . B B B M M M . . . .
. . . . B B B M M M E E . .
. . . . . B B M E E E E . .
. . . . . C S S S E E E E E
. . . . C C S L L L L L L .
. . . . C S S L L L L L L .
. . . C C S S L L L L L L .
. . . . C C S L L L L L L .
. . . C C C S L L L L L L .
. C C C . . S S L L L S . .
C . . . . . . S S S S S . .
. . . . . . . S . . . . . .
"""
LETTERS = {
    "N": ("E12000001",), "W": ("E12000002",), "Y": ("E12000003",), "M": ("E12000004",),
    "B": ("E12000005",), "E": ("E12000006",), "L": ("E13000001", "E13000002"),
    "S": ("E12000008",), "C": ("E12000009",),
}  # fmt: skip

# Degrees north and east, approximate.
PLACES = """
E06000047 54.70 -1.85 Durham                 E06000005 54.53 -1.57 Darlington
E08000037 54.93 -1.67 Gateshead              E06000001 54.68 -1.25 Hartlepool
E06000002 54.54 -1.23 Middlesbrough          E08000021 55.01 -1.65 Newcastle
E08000022 55.03 -1.50 North Tyneside         E06000057 55.28 -2.00 Northumberland
E06000003 54.58 -1.05 Redcar                 E08000023 54.97 -1.43 South Tyneside
E06000004 54.57 -1.35 Stockton               E08000024 54.88 -1.42 Sunderland
E06000008 53.72 -2.47 Blackburn              E06000009 53.82 -3.03 Blackpool
E08000001 53.58 -2.45 Bolton                 E08000002 53.60 -2.30 Bury
E06000049 53.18 -2.33 Cheshire East          E06000050 53.18 -2.75 Cheshire West
E06000063 54.75 -3.20 Cumberland             E06000006 53.34 -2.72 Halton
E08000011 53.44 -2.83 Knowsley               E10000017 53.90 -2.60 Lancashire
E08000012 53.41 -2.95 Liverpool              E08000003 53.47 -2.24 Manchester
E08000004 53.55 -2.05 Oldham                 E08000005 53.63 -2.13 Rochdale
E08000006 53.51 -2.37 Salford                E08000014 53.55 -3.02 Sefton
E08000013 53.46 -2.70 St Helens              E08000007 53.39 -2.13 Stockport
E08000008 53.48 -2.06 Tameside               E08000009 53.42 -2.36 Trafford
E06000007 53.40 -2.57 Warrington             E06000064 54.35 -2.75 Westmorland, Furness
E08000010 53.54 -2.62 Wigan                  E08000015 53.37 -3.08 Wirral
E08000038 53.53 -1.50 Barnsley               E08000032 53.83 -1.87 Bradford
E08000033 53.73 -1.95 Calderdale             E08000017 53.53 -1.10 Doncaster
E06000011 53.90 -0.50 East Riding            E06000010 53.75 -0.33 Hull
E08000034 53.62 -1.78 Kirklees               E08000035 53.82 -1.53 Leeds
E06000012 53.53 -0.12 North East Lincs       E06000013 53.58 -0.55 North Lincs
E06000065 54.15 -1.45 North Yorkshire        E08000018 53.43 -1.30 Rotherham
E08000039 53.38 -1.53 Sheffield              E08000036 53.67 -1.42 Wakefield
E06000014 53.97 -1.07 York
E06000015 52.92 -1.47 Derby                  E10000007 53.13 -1.60 Derbyshire
E06000016 52.64 -1.13 Leicester              E10000018 52.70 -1.30 Leicestershire
E10000019 53.10 -0.25 Lincolnshire           E06000061 52.43 -0.67 North Northants
E06000018 52.96 -1.16 Nottingham             E10000024 53.15 -1.00 Nottinghamshire
E06000017 52.66 -0.65 Rutland                E06000062 52.20 -1.05 West Northants
E08000025 52.49 -1.87 Birmingham             E08000026 52.41 -1.51 Coventry
E08000027 52.50 -2.12 Dudley                 E06000019 52.10 -2.75 Herefordshire
E08000028 52.51 -2.01 Sandwell               E06000051 52.62 -2.80 Shropshire
E08000029 52.40 -1.73 Solihull               E10000028 52.83 -1.98 Staffordshire
E06000021 53.02 -2.16 Stoke                  E06000020 52.72 -2.49 Telford
E08000030 52.60 -1.97 Walsall                E10000031 52.28 -1.55 Warwickshire
E08000031 52.59 -2.13 Wolverhampton          E10000034 52.20 -2.20 Worcestershire
E06000055 52.20 -0.45 Bedford                E10000003 52.35 0.05 Cambridgeshire
E06000056 52.00 -0.47 Central Beds           E10000012 51.83 0.60 Essex
E10000015 51.82 -0.20 Hertfordshire          E06000032 51.89 -0.43 Luton
E10000020 52.68 1.00 Norfolk                 E06000031 52.60 -0.27 Peterborough
E06000033 51.55 0.71 Southend                E10000029 52.20 1.00 Suffolk
E06000034 51.50 0.35 Thurrock
E09000002 51.55 0.13 Barking, Dagenham       E09000003 51.62 -0.21 Barnet
E09000004 51.46 0.14 Bexley                  E09000005 51.56 -0.27 Brent
E09000006 51.37 0.05 Bromley                 E09000007 51.54 -0.15 Camden
E09000001 51.515 -0.09 City                  E09000008 51.35 -0.08 Croydon
E09000009 51.52 -0.33 Ealing                 E09000010 51.65 -0.09 Enfield
E09000011 51.47 0.05 Greenwich               E09000012 51.55 -0.06 Hackney
E09000013 51.50 -0.23 Hammersmith            E09000014 51.59 -0.11 Haringey
E09000015 51.60 -0.34 Harrow                 E09000016 51.57 0.22 Havering
E09000017 51.54 -0.45 Hillingdon             E09000018 51.47 -0.37 Hounslow
E09000019 51.55 -0.11 Islington              E09000020 51.50 -0.19 Kensington
E09000021 51.39 -0.29 Kingston               E09000022 51.46 -0.12 Lambeth
E09000023 51.45 -0.02 Lewisham               E09000024 51.41 -0.20 Merton
E09000025 51.53 0.03 Newham                  E09000026 51.58 0.07 Redbridge
E09000027 51.44 -0.33 Richmond               E09000028 51.48 -0.07 Southwark
E09000029 51.36 -0.19 Sutton                 E09000030 51.515 -0.03 Tower Hamlets
E09000031 51.59 -0.01 Waltham Forest         E09000032 51.45 -0.18 Wandsworth
E09000033 51.51 -0.15 Westminster
E06000036 51.40 -0.73 Bracknell              E06000043 50.84 -0.13 Brighton
E06000060 51.80 -0.83 Buckinghamshire        E10000011 50.93 0.30 East Sussex
E10000014 51.10 -1.30 Hampshire              E06000046 50.68 -1.30 Isle of Wight
E10000016 51.20 0.80 Kent                    E06000035 51.39 0.55 Medway
E06000042 52.07 -0.75 Milton Keynes          E10000025 51.78 -1.35 Oxfordshire
E06000044 50.80 -1.08 Portsmouth             E06000038 51.45 -0.98 Reading
E06000039 51.51 -0.59 Slough                 E06000045 50.91 -1.40 Southampton
E10000030 51.25 -0.43 Surrey                 E06000037 51.43 -1.30 West Berkshire
E10000032 50.93 -0.50 West Sussex            E06000040 51.50 -0.70 Windsor
E06000041 51.40 -0.87 Wokingham
E06000022 51.36 -2.47 Bath                   E06000058 50.74 -1.88 Bournemouth
E06000023 51.46 -2.60 Bristol                E06000052 50.40 -4.80 Cornwall
E10000008 50.75 -3.80 Devon                  E06000059 50.80 -2.35 Dorset
E10000013 51.83 -2.20 Gloucestershire        E06000053 49.92 -6.30 Isles of Scilly
E06000024 51.38 -2.80 North Somerset         E06000026 50.39 -4.12 Plymouth
E06000066 51.10 -3.00 Somerset               E06000025 51.55 -2.45 South Glos
E06000030 51.57 -1.75 Swindon                E06000027 50.45 -3.55 Torbay
E06000054 51.30 -1.95 Wiltshire
"""

# Settled by looking at the map: who lives north of whom, and on which side of the Thames. A code
# stands where its tile does, from the column and row given.
SETTLED = (
    ((6, 4), """
        E06000005 E06000004 E06000001
        .         E06000002 E06000003"""),
    ((1, 5), """
        .         .         .         E06000009 E10000017 E06000008
        .         E08000014 E08000010 E08000001 E08000002 E08000005
        E08000012 E08000011 E08000013 E08000006 E08000003 E08000004
        E08000015 E06000006 E06000007 E08000009 E08000007 E08000008"""),
    ((7, 6), """
        E06000065 E06000014 E06000011
        E08000032 E08000035 E06000010
        E08000033 E08000034 E08000036 E06000013 E06000012
        E08000039 E08000038 E08000018 E08000017"""),
    ((8, 13), """
        E06000055 E06000056 E10000003 E10000029
        .         E06000032 E10000015 E10000012 E06000034 E06000033"""),
    ((5, 14), """
        .         E10000025 E06000060 E06000042
        .         E06000040
        E06000037 E06000039
        E06000038 E06000041
        .         E06000036"""),
    ((7, 15), """
        E09000015 E09000003 E09000010 E09000031 E09000026 E09000016
        E09000017 E09000005 E09000014 E09000019 E09000012 E09000002
        E09000009 E09000020 E09000007 E09000001 E09000030 E09000025
        E09000018 E09000013 E09000033 E09000028 E09000023 E09000011
        E09000027 E09000032 E09000022 E09000008 E09000006 E09000004
        .         E09000021 E09000024 E09000029"""),
)  # fmt: skip

Point = tuple[float, float]
Cell = tuple[int, int]


def places() -> dict[str, Point]:
    """Miles-like coordinates by code: x to the east, y to the south."""
    words = PLACES.split()
    starts = [n for n, word in enumerate(words) if word[:3] in ("E06", "E08", "E09", "E10")]
    return {
        words[n]: (float(words[n + 2]) * math.cos(math.radians(53)), -float(words[n + 1]))
        for n in starts
    }


def cells() -> dict[str, list[Cell]]:
    """The tiles of each letter, as (column, row)."""
    found: dict[str, list[Cell]] = {}
    for row, line in enumerate(SHAPE.strip().splitlines()):
        for column, letter in enumerate(line.split()):
            if letter != ".":
                found.setdefault(letter, []).append((column, row))
    return found


def settled() -> dict[str, Cell]:
    """The tiles that were settled by looking, by code."""
    return {
        code: (left + column, top + row)
        for (left, top), text in SETTLED
        for row, line in enumerate(text.strip().splitlines())
        for column, code in enumerate(line.split())
        if code != "."
    }


def spread(values: list[float]) -> list[float]:
    """Values between 0 and 1, half by their size and half by their order.

    By size alone, ten boroughs of one city would want one tile; by order alone, a far county
    would stand as near as the next town.
    """
    low, high = min(values), max(values)
    order = {value: n for n, value in enumerate(sorted(set(values)))}
    last = max(1, len(order) - 1)
    return [((v - low) / ((high - low) or 1) + order[v] / last) / 2 for v in values]


def placed(codes: list[str], tiles: list[Cell], at: dict[str, Point]) -> dict[str, Cell]:
    """A tile for each authority of a region, the sum of squared displacements the least."""
    if not codes and not tiles:
        return {}
    if len(codes) != len(tiles):
        raise SystemExit(f"{len(tiles)} tiles are drawn for {len(codes)} authorities.")
    x, y = (spread([at[code][axis] for code in codes]) for axis in (0, 1))
    across, down = (spread([float(tile[axis]) for tile in tiles]) for axis in (0, 1))
    # A step across is as long as a step down on the page, not as a share of a narrow region.
    width, height = (max(t[a] for t in tiles) - min(t[a] for t in tiles) for a in (0, 1))
    cost = [
        [
            ((x[i] - across[j]) * width) ** 2 + ((y[i] - down[j]) * height) ** 2
            for j in range(len(tiles))
        ]
        for i in range(len(codes))
    ]
    return {codes[i]: tiles[j] for j, i in enumerate(assigned(cost))}


def assigned(cost: list[list[float]]) -> list[int]:
    """The row assigned to each column at the least cost: the Hungarian method, O(n cubed).

    H. W. Kuhn, 1955, by shortest augmenting paths with potentials; place 0 is a column of none.
    """
    n = len(cost)
    u, v, row_of = [0.0] * (n + 1), [0.0] * (n + 1), [0] * (n + 1)
    for row in range(1, n + 1):
        row_of[0] = row
        column, way = shortest(cost, u, v, row_of)
        while column:
            row_of[column] = row_of[way[column]]
            column = way[column]
    return [each - 1 for each in row_of[1:]]


def shortest(
    cost: list[list[float]], u: list[float], v: list[float], row_of: list[int]
) -> tuple[int, list[int]]:
    """The free column nearest to the row at place 0, and the way back to it; lifts u and v."""
    size, column = len(u), 0
    way, least, used = [0] * size, [math.inf] * size, [False] * size
    while row_of[column]:
        used[column] = True
        held = row_of[column]
        free = [j for j in range(1, size) if not used[j]]
        for j in free:
            now = cost[held - 1][j - 1] - u[held] - v[j]
            if now < least[j]:
                least[j], way[j] = now, column
        following = min(free, key=lambda j: least[j])
        step = least[following]
        for j in range(size):
            if used[j]:
                u[row_of[j]] += step
                v[j] -= step
            else:
                least[j] -= step
        column = following
    return column, way


def main() -> None:
    """Write the tiles by code."""
    at, drawn, found, areas = places(), cells(), settled(), england()
    for letter, regions in LETTERS.items():
        codes = [area.code for area in areas.authorities() if area.within in regions]
        held = {found[code] for code in codes if code in found}
        if held - set(drawn[letter]):
            raise SystemExit(f"A settled tile of {letter} is outside its shape.")
        free = [tile for tile in drawn[letter] if tile not in held]
        found |= placed([code for code in codes if code not in found], free, at)
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code", "column", "row"))
        writer.writerows((code, *found[code]) for code in sorted(found))
    print(f"{len(found)} tiles")


if __name__ == "__main__":
    main()
