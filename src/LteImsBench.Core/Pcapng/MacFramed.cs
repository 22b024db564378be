using LteImsBench.Core.Evidence;
using LteImsBench.Core.Time;

namespace LteImsBench.Core.Pcapng;

/// <summary>The header that Wireshark's <c>mac-lte-framed</c> dissector reads before a transport block.</summary>
internal static class MacFramed
{
    public const string Dissector = "mac-lte-framed";

    private const byte RadioTypeFdd = 1;
    private const byte TagPayload = 1;
    private const byte TagRnti = 2;
    private const byte TagUeId = 3;
    private const byte TagFrameSubframe = 4;
    private const byte TagRetransmission = 6;
    private const byte TagCrcStatus = 7;

    public static byte[] Header(MacTraceInfo info, LinkDirection direction, Tti tti, int ueId)
    {
        int frame = tti.Sfn << 4 | tti.Subframe;
        return
        [
            RadioTypeFdd,
            (byte)(direction == LinkDirection.Uplink ? 0 : 1),
            (byte)info.Kind,
            TagRnti, (byte)(info.Rnti.Value >> 8), (byte)info.Rnti.Value,
            TagUeId, (byte)(ueId >> 8), (byte)ueId,
            TagFrameSubframe, (byte)(frame >> 8), (byte)frame,
            TagRetransmission, info.Retransmission,
            TagCrcStatus, (byte)(info.CrcOk ? 1 : 0),
            TagPayload,
        ];
    }
}
