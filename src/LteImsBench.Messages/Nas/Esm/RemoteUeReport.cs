using LteImsBench.Core;
using LteImsBench.Core.Identity;

namespace LteImsBench.Messages.Nas;

/// <summary>REMOTE UE REPORT, TS 24.301 §8.3.23.</summary>
public sealed record RemoteUeReport(EpsBearerId Ebi, Pti Pti) : EsmMessage(Ebi, Pti)
{
    public override EsmMessageType MessageType => EsmMessageType.RemoteUeReport;

    public OctetString? RemoteUeContextConnected { get; init; }

    public OctetString? RemoteUeContextDisconnected { get; init; }

    public OctetString? ProseKeyManagementFunctionAddress { get; init; }

    // Information element                    IEI  Clause    Presence  Format  Octets
    // Remote UE context connected            79   9.9.4.20  O         TLV-E   3-65538
    // Remote UE context disconnected         7A   9.9.4.20  O         TLV-E   3-65538
    // ProSe key management function address  6F   9.9.4.21  O         TLV     3-19
    internal static RemoteUeReport Read(ref NasReader r, EpsBearerId ebi, Pti pti) =>
        new(ebi, pti)
        {
            RemoteUeContextConnected = r.TlvEOctets(0x79),
            RemoteUeContextDisconnected = r.TlvEOctets(0x7A),
            ProseKeyManagementFunctionAddress = r.TlvOctets(0x6F),
        };

    private protected override void WriteBody(ref NasWriter w)
    {
        w.TlvE(0x79, RemoteUeContextConnected);
        w.TlvE(0x7A, RemoteUeContextDisconnected);
        w.Tlv(0x6F, ProseKeyManagementFunctionAddress);
    }
}
