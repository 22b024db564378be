using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;

namespace LteImsBench.Core.Evidence;

/// <summary>The layer that an event belongs to.</summary>
public enum Layer
{
    Bench,
    Phy,
    Mac,
    Rlc,
    Pdcp,
    Rrc,
    Nas,
    Epc,
    Ip,
    Sip,
    Ims,
    Test,
}

/// <summary>Who observed the event.</summary>
public enum Side
{
    Network,
    Ue,
    Bench,
}

/// <summary>Which way a PDU went.</summary>
public enum LinkDirection
{
    None,
    Downlink,
    Uplink,
}

/// <summary>What the payload of an event is, hence which dissector reads it.</summary>
public enum PduKind
{
    None,
    RrcBcchBch,
    RrcBcchDlSch,
    RrcPcch,
    RrcDlCcch,
    RrcUlCcch,
    RrcDlDcch,
    RrcUlDcch,

    /// <summary>A NAS message as it went over the air, security header included.</summary>
    NasWire,

    /// <summary>A NAS message with its ciphering removed.</summary>
    NasPlain,

    /// <summary>A transport block; the event's <see cref="TimelineEvent.Mac"/> says which.</summary>
    MacTransportBlock,

    /// <summary>An IPv4 or IPv6 packet.</summary>
    IpPacket,

    /// <summary>A SIP message on a bearer; captures hold its IP packets instead.</summary>
    SipOnBearer,

    /// <summary>A SIP message on a socket of the host.</summary>
    SipOnHost,
}

/// <summary>The kind of RNTI a transport block was addressed with.</summary>
public enum RntiKind : byte
{
    None = 0,
    Paging = 1,
    RandomAccess = 2,
    CRnti = 3,
    SystemInformation = 4,
}

/// <summary>What a reader of a transport block must know beside its octets.</summary>
/// <param name="Rnti">The RNTI that addressed it.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Retransmission">0 for the first transmission.</param>
/// <param name="CrcOk">Whether the receiver decoded it.</param>
public readonly record struct MacTraceInfo(Rnti Rnti, RntiKind Kind, byte Retransmission, bool CrcOk);

/// <summary>One thing that happened: a PDU, a state change or a verdict.</summary>
public sealed record TimelineEvent
{
    /// <summary>Position in the run, from 1.</summary>
    public long Number { get; init; }

    public Tti Tti { get; init; }

    public required Layer Layer { get; init; }

    public required Side Side { get; init; }

    public LinkDirection Direction { get; init; }

    public UeKey? Ue { get; init; }

    /// <summary>The standard's own name of the message or state, such as <c>ATTACH REQUEST</c> or <c>RRCConnectionSetup</c>.</summary>
    public required string Name { get; init; }

    public string Detail { get; init; } = "";

    public PduKind Kind { get; init; }

    public OctetString Payload { get; init; }

    public MacTraceInfo? Mac { get; init; }

    public override string ToString() => $"{Number} {Tti.Count} ms {Layer} {Side} {Direction} {Ue} {Name} {Detail}".TrimEnd();
}
