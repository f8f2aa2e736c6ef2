"""Compares what Microsoft's SDK sends and reads with what this crate sends and reads: compare.py STAND_IN WIRE FOLDER

STAND_IN and WIRE are the programs of these examples; FOLDER is for temporary files.
"""

import asyncio
import json
import pathlib
import re
import subprocess
import sys

import sdk

HERE = pathlib.Path(__file__).parent
COUNT = 5
MISSING = object()


def wire(program, calls, responses):
    """What this crate sends to the calls, and what it reads from the responses."""
    run = subprocess.run([program, *calls], input=json.dumps(responses), stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(run.stdout)


def differences(ours, theirs, at=""):
    """The places where two documents differ: a JSON Pointer, and both values."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name in sorted(ours.keys() | theirs.keys()):
            step = name.replace("~", "~0").replace("/", "~1")
            yield from differences(ours.get(name, MISSING), theirs.get(name, MISSING), f"{at}/{step}")
    elif isinstance(ours, list) and isinstance(theirs, list):
        for index in range(max(len(ours), len(theirs))):
            pair = (it[index] if index < len(it) else MISSING for it in (ours, theirs))
            yield from differences(*pair, f"{at}/{index}")
    elif type(ours) is not type(theirs) or ours != theirs:
        yield at, ours, theirs


def shown(value):
    return "nothing" if value is MISSING else json.dumps(value)


class Expected:
    """The expected differences, each with its reason."""

    def __init__(self):
        self.rows = json.loads((HERE / "expected.json").read_text())
        self.seen = set()

    def find(self, of, example, difference):
        at, ours, theirs = difference
        for index, row in enumerate(self.rows):
            place = re.escape(row["at"]).replace(r"\*", "[0-9]+")
            values = (row.get("ours", MISSING), row.get("theirs", MISSING))
            if row["of"] == of and example in row["examples"] and re.fullmatch(place, at) and values == (ours, theirs):
                self.seen.add((index, example))
                return row
        return None

    def missing(self):
        for index, row in enumerate(self.rows):
            for example in row["examples"]:
                if (index, example) not in self.seen:
                    yield row, example


async def exchange(stand_in, ours, documented):
    """Lets the SDK send every invitation in three ways: built with types, built without, and read from our body. Returns their names, what the SDK read, and the responses."""
    sent, read = [], []
    async with sdk.Sdk(stand_in) as client:
        for example in range(COUNT):
            bodies = {
                "documented": sdk.built(documented[example], with_types=True),
                "untyped": sdk.built(documented[example], with_types=False),
                "repeated": sdk.parsed(json.dumps(ours["requests"][example]["body"]).encode()),
            }
            for way, body in bodies.items():
                sent.append((way, example))
                read.append(await client.invite(stand_in["calls"][example], body))
    return sent, read, client.responses


def main(stand_in_program, wire_program, folder):
    certificate = pathlib.Path(folder, "certificate.pem")
    server = subprocess.Popen(
        [stand_in_program, str(certificate), str(COUNT)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with server:
        stand_in = json.loads(server.stdout.readline())
        folders = HERE.parent / "documented" / "invite"
        documented = [json.loads((folders / f"example-{n + 1}" / "request.json").read_text()) for n in range(COUNT)]
        ours = wire(wire_program, stand_in["calls"], [])
        sent, theirs, responses = asyncio.run(exchange(stand_in, ours, documented))
        server.stdin.close()
        received = json.loads(server.stdout.readline())
    we_read = wire(wire_program, [], responses)["read"]
    assert len(sent) == len(received) == len(responses) == 3 * COUNT, "every request has one answer"

    pairs = [("body and documentation", n + 1, ours["requests"][n]["body"], documented[n]) for n in range(COUNT)]
    problems = []
    for (way, n), request, our_answer, their_answer in zip(sent, received, we_read, theirs):
        wrong = request.pop("wrong")
        # The stand-in asks for types, as they are in every documented body.
        if bool(wrong) != (way == "untyped"):
            problems.append(f"{way} request {n + 1}: the stand-in says: {'; '.join(wrong) or 'nothing'}")
        pairs.append((f"{way} request", n + 1, ours["requests"][n], request))
        pairs.append((f"answer to {way} request", n + 1, our_answer, their_answer))

    expected, count = Expected(), 0
    for of, example, our, their in pairs:
        for difference in differences(our, their):
            row, count = expected.find(of, example, difference), count + 1
            at, *values = difference
            line = f"{of} {example}: {at}: ours {shown(values[0])}, theirs {shown(values[1])}"
            print(f"{line}\n    {row['reason'] if row else 'UNEXPECTED'}")
            if not row:
                problems.append(f"unexpected: {line}")
    for row, example in expected.missing():
        problems.append(f"expected, but not there any more: {row['of']} {example}: {row['at']}")
    print(f"{len(pairs)} pairs, {count} differences, {len(problems)} problems")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


sys.exit(main(*sys.argv[1:]))
