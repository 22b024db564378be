using System.Net;
using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Enb.Cell;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Subscribers;
using LteImsBench.Ims;

namespace LteImsBench.Host.Configuration;

/// <summary>A bench as a person configures it. The defaults are the demo network.</summary>
public sealed record BenchConfig
{
    /// <summary>Seed of everything on the network side that is random; two runs with one seed are the same run.</summary>
    public int Seed { get; init; } = 1;

    public CellConfig Cell { get; init; } = new();

    public EpcConfig Core { get; init; } = new();

    public IReadOnlyList<Subscriber> Subscribers { get; init; } = DemoSubscribers;

    /// <summary>An SQLite file that keeps the subscribers with their sequence numbers; empty keeps them for the life of the process.</summary>
    public string SubscriberDatabase { get; init; } = "";

    /// <summary>The IMS core. Its domain is that of the core's PLMN (TS 23.003 §13.2) where this names none.</summary>
    public ImsConfig Ims { get; init; } = new() { Domain = "" };

    public PcscfSettings Pcscf { get; init; } = new();

    public RadioSettings Radio { get; init; } = new();

    public ServeSettings Serve { get; init; } = new();

    /// <summary>PDNs that lead out of the bench.</summary>
    public IReadOnlyList<PdnExit> Exits { get; init; } = [];

    /// <summary>Subscribers 1 and 2 of the demo network.</summary>
    public static IReadOnlyList<Subscriber> DemoSubscribers { get; } =
    [
        new(Imsi.Parse("001010123456789"), new("+11234567890"), OctetString.FromHex("465b5ce8b199b49faa5f0a2ee238a6bc"))
        {
            Opc = OctetString.FromHex("e8ed289deba952e4283b54e88e6183ca"),
        },
        new(Imsi.Parse("001010123456780"), new("+11234567891"), OctetString.FromHex("00112233445566778899aabbccddeeff")) { Algorithm = AkaAlgorithm.Xor },
    ];
}

/// <summary>A TUN device of this host by which the UEs of an APN reach it, and what it forwards to.</summary>
/// <param name="Apn">The APN.</param>
/// <param name="Device">Name of the interface; it gets the last address of the APN's IPv4 pool.</param>
public sealed record PdnExit(string Apn, string Device);

/// <summary>Where the P-CSCF is reached.</summary>
public sealed record PcscfSettings
{
    /// <summary>APN on whose P-CSCF addresses it listens.</summary>
    public string Apn { get; init; } = "ims";

    public int Port { get; init; } = 5060;

    /// <summary>Where SIP is served on a socket of the host, such as 127.0.0.1:5060; none serves bearers only.</summary>
    public IPEndPoint? HostEndpoint { get; init; }
}

/// <summary>How <c>ltebench serve</c> is reached and what it writes.</summary>
public sealed record ServeSettings
{
    /// <summary>Where gRPC is served; loopback only.</summary>
    public IPEndPoint Grpc { get; init; } = new(IPAddress.Loopback, 50051);

    /// <summary>A capture of the whole run; empty writes none.</summary>
    public string Pcap { get; init; } = "";

    /// <summary>Folder of the test cases that clients may run.</summary>
    public string TestCases { get; init; } = "testcases";
}
