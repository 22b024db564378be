using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;

namespace LteImsBench.Enb.Mac;

/// <summary>The encoded broadcast of a cell.</summary>
/// <param name="Mib">The three octets of the MIB with a system frame number of zero.</param>
/// <param name="Sib1">SystemInformationBlockType1 on BCCH-DL-SCH.</param>
/// <param name="Messages">The SI messages, in the order of schedulingInfoList.</param>
internal sealed record BroadcastContent(OctetString Mib, OctetString Sib1, IReadOnlyList<OctetString> Messages);

/// <summary>Sends MIB, SIB1 and SI messages when their time has come.</summary>
internal sealed class Broadcast(BroadcastContent content, SiSchedule schedule, CommonPdsch common, MacEvidence evidence)
{
    /// <summary>Whether system information goes out in <paramref name="tti"/> on the PDSCH.</summary>
    public bool IsDue(Tti tti) => schedule.At(tti) is not null;

    public void Send(SubframeBuilder subframe)
    {
        Tti tti = subframe.Tti;
        if (tti.Subframe == 0) SendMib(subframe);
        if (schedule.At(tti) is not { } slot) return;
        OctetString message = slot.Message == 0 ? content.Sib1 : content.Messages[slot.Message - 1];
        const RntiKind Kind = RntiKind.SystemInformation;
        if (!common.TrySend(subframe, Rnti.SystemInformation, Kind, slot.RedundancyVersion, message.Length, out Span<byte> block)) return;
        message.Span.CopyTo(block);
        evidence.Downlink(new(Rnti.SystemInformation, Kind, 0, true), null, block);
    }

    // TS 36.331 MasterInformationBlock: dl-Bandwidth (3), phich-Config (3), the 8 high bits of the SFN (8), spare (10).
    private void SendMib(SubframeBuilder subframe)
    {
        int frame = subframe.Tti.Sfn >> 2;
        subframe.Downlink.BchPduIndex = subframe.Tx.Reserve(3, out Span<byte> mib);
        content.Mib.Span.CopyTo(mib);
        mib[0] |= (byte)(frame >> 6);
        mib[1] |= (byte)(frame << 2);
    }
}
