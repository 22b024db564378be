using System.Net;
using LteImsBench.Core.Identity;

namespace LteImsBench.UeSim;

/// <summary>A simulated UE at one moment.</summary>
public sealed record UeSnapshot
{
    public required UePower Power { get; init; }

    /// <summary>The cell camped on or connected to.</summary>
    public UeCell? Cell { get; init; }

    public bool IsRrcConnected { get; init; }

    public Rnti? CRnti { get; init; }

    /// <summary>EMM state in the words of TS 24.301 §5.1.3.2, such as <c>EMM-REGISTERED</c>.</summary>
    public required string EmmState { get; init; }

    public Guti? Guti { get; init; }

    public IReadOnlyList<UePdn> Pdns { get; init; } = [];

    public UeRegistration? Registration { get; init; }
}

/// <summary>How far a UE is switched on.</summary>
public enum UePower
{
    Off,
    Searching,
    Camped,
}

/// <summary>A cell as its MIB and SIB1 describe it.</summary>
public sealed record UeCell(Pci Pci, int PrbCount, Plmn Plmn, Tac Tac, CellIdentity Identity);

/// <summary>A PDN connection.</summary>
/// <param name="Apn">As the network granted it.</param>
/// <param name="Bearer">Of the default bearer.</param>
public sealed record UePdn(string Apn, EpsBearerId Bearer)
{
    public IPAddress? Ipv4 { get; init; }

    /// <summary>The global address; <c>null</c> until a router advertisement gave the prefix.</summary>
    public IPAddress? Ipv6 { get; init; }

    public IReadOnlyList<IPAddress> PCscfs { get; init; } = [];

    public IReadOnlyList<IPAddress> Dns { get; init; } = [];

    public int? Mtu { get; init; }

    public IReadOnlyList<EpsBearerId> DedicatedBearers { get; init; } = [];
}

/// <summary>An IMS registration.</summary>
/// <param name="PublicIdentity">Registered.</param>
/// <param name="Associated">P-Associated-URI of the 200.</param>
/// <param name="Until">When it expires, on the clock of the run.</param>
public sealed record UeRegistration(string PublicIdentity, IReadOnlyList<string> Associated, DateTimeOffset Until);
