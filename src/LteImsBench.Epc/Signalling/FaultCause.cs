using System.Globalization;
using LteImsBench.Core;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Signalling;

/// <summary>The cause that the protocol answers to a message which could not be decoded.</summary>
internal static class FaultCause
{
    public static byte Of(DecodeFault fault)
    {
        int at = fault.Cause.IndexOf('#', StringComparison.Ordinal);
        return byte.TryParse(fault.Cause.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out byte cause) ? cause : (byte)EmmCause.ProtocolErrorUnspecified;
    }
}
