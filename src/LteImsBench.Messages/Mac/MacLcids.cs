namespace LteImsBench.Messages.Mac;

/// <summary>LCID values that name no logical channel, TS 36.321 tables 6.2.1-1 and 6.2.1-2.</summary>
public static class MacLcids
{
    /// <summary>The highest LCID of a logical channel.</summary>
    public const byte LastLogicalChannel = 0b01010;

    public const byte Padding = 0b11111;

    // DL-SCH
    public const byte LongDrxCommand = 0b11010;
    public const byte ActivationDeactivation = 0b11011;
    public const byte ContentionResolution = 0b11100;
    public const byte TimingAdvance = 0b11101;
    public const byte DrxCommand = 0b11110;

    // UL-SCH
    public const byte DualConnectivityPowerHeadroom = 0b11000;
    public const byte ExtendedPowerHeadroom = 0b11001;
    public const byte PowerHeadroom = 0b11010;
    public const byte CRnti = 0b11011;
    public const byte TruncatedBsr = 0b11100;
    public const byte ShortBsr = 0b11101;
    public const byte LongBsr = 0b11110;

    internal const int Variable = -1;
    internal const int Reserved = -2;

    /// <summary>Payload octets of a control element or of padding within a PDU; <see cref="Variable"/> when a length field tells.</summary>
    internal static int FixedLength(byte lcid, MacTransportChannel channel) => (channel, lcid) switch
    {
        (_, <= LastLogicalChannel) => Variable,
        (_, Padding) => 0,
        (MacTransportChannel.DlSch, LongDrxCommand or DrxCommand) => 0,
        (MacTransportChannel.DlSch, ActivationDeactivation or TimingAdvance) => 1,
        (MacTransportChannel.DlSch, ContentionResolution) => 6,
        (MacTransportChannel.UlSch, DualConnectivityPowerHeadroom or ExtendedPowerHeadroom) => Variable,
        (MacTransportChannel.UlSch, PowerHeadroom or TruncatedBsr or ShortBsr) => 1,
        (MacTransportChannel.UlSch, CRnti) => 2,
        (MacTransportChannel.UlSch, LongBsr) => 3,
        _ => Reserved,
    };
}
