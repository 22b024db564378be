#!/usr/bin/env python3
"""Drives a bench over gRPC as a test script would: adds a simulated UE, watches it register, detaches it, runs a test case.

Needs Debian's python3-grpcio and python3-grpc-tools. Against a bench that is up:

    ltebench serve &
    python3 testcases/scripts/drive.py

With --start PROGRAM it starts the bench itself and stops it in the end.
"""

import argparse
import pathlib
import subprocess
import sys
import time

import grpc

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src" / "LteImsBench.Host" / "Protos"))
pb, rpc = grpc.protos_and_services("ltebench.proto")


def connect(address, seconds):
    channel = grpc.insecure_channel(address)
    try:
        grpc.channel_ready_future(channel).result(timeout=seconds)
    except grpc.FutureTimeoutError:
        sys.exit(f"no bench answers at {address}")
    return channel


def wanted(condition, what):
    print(f"  {'ok  ' if condition else 'FAIL'}  {what}")
    if not condition:
        sys.exit(1)


def drive(channel):
    bench = rpc.BenchStub(channel)
    cases = rpc.TestCasesStub(channel)

    status = bench.GetStatus(pb.GetStatusRequest())
    print(f"bench {status.version}: PLMN {status.plmn}, PCI {status.pci}, {status.prb_count} PRB")

    ue = 0
    for progress in bench.AddSimulatedUe(pb.AddSimulatedUeRequest(until="register")):
        ue = progress.ue
        print(f"  {progress.air_time_ms:7} ms  {progress.step}: {progress.detail}")
        wanted(progress.ok, progress.step)

    ues = bench.ListUes(pb.ListUesRequest()).ues
    wanted(len(ues) == 1 and ues[0].emm_state == "EMM-REGISTERED", "one UE is registered")
    bearers = bench.ListBearers(pb.ListBearersRequest(ue=ue)).bearers
    wanted(sorted(b.apn for b in bearers) == ["ims", "internet"], "it has default bearers on ims and internet")
    wanted(any(b.qci == 5 for b in bearers), "that of ims has QCI 5")
    registrations = bench.ListRegistrations(pb.ListRegistrationsRequest()).registrations
    wanted(len(registrations) >= 1 and registrations[0].expires_s > 0, "it is registered with the IMS")

    bench.DetachUe(pb.DetachUeRequest(ue=ue))
    ues = bench.ListUes(pb.ListUesRequest()).ues
    wanted(all(u.emm_state != "EMM-REGISTERED" for u in ues), "the network detached it")
    bench.RemoveSimulatedUe(pb.RemoveSimulatedUeRequest(ue=ue))

    names = [event.name for event in past(bench)]
    wanted("ATTACH REQUEST" in names and "REGISTER" in names, f"the timeline of {len(names)} events tells of it")

    listed = cases.ListTestCases(pb.ListTestCasesRequest()).test_cases
    wanted(len(listed) >= 6, f"{len(listed)} test cases are offered")
    for progress in cases.RunTestCase(pb.RunTestCaseRequest(name="TC_ATTACH_IPV4")):
        if progress.HasField("step"):
            print(f"        {progress.step.verdict:6} {progress.step.step}")
        else:
            wanted(progress.verdict.verdict == "pass", "TC_ATTACH_IPV4 passes")


def past(bench):
    """The events so far: the stream goes on, so it is left at the number that the status gave."""
    last = bench.GetStatus(pb.GetStatusRequest()).events
    stream = bench.StreamEvents(pb.StreamEventsRequest(include_past=True, layers=["nas", "sip", "rrc", "bench", "epc"]), timeout=5)
    events = []
    try:
        for event in stream:
            events.append(event)
            if event.number >= last:
                break
    except grpc.RpcError as error:
        if error.code() != grpc.StatusCode.DEADLINE_EXCEEDED:
            raise
    return events


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--address", default="127.0.0.1:50051", help="where the bench serves gRPC")
    parser.add_argument("--start", metavar="PROGRAM", help="the ltebench to start, and to stop in the end")
    options = parser.parse_args()

    server = None
    if options.start:
        server = subprocess.Popen([options.start, "serve", "--grpc", options.address], cwd=ROOT, stdout=subprocess.DEVNULL)
        time.sleep(0.2)
    try:
        drive(connect(options.address, 30))
    finally:
        if server:
            server.terminate()
            server.wait(timeout=10)
    print("done")


if __name__ == "__main__":
    main()
