namespace LteImsBench.UserPlane.Icmp;

/// <summary>Types and codes of RFC 792 and RFC 4443.</summary>
internal static class IcmpTypes
{
    public const byte V4EchoReply = 0;
    public const byte V4Unreachable = 3;
    public const byte V4EchoRequest = 8;
    public const byte V4TimeExceeded = 11;
    public const byte V4ParameterProblem = 12;

    public const byte V6Unreachable = 1;
    public const byte V6PacketTooBig = 2;
    public const byte V6TimeExceeded = 3;
    public const byte V6ParameterProblem = 4;
    public const byte V6EchoRequest = 128;
    public const byte V6EchoReply = 129;
    public const byte RouterSolicitation = 133;
    public const byte RouterAdvertisement = 134;

    public static bool IsError(bool isV6, byte type) =>
        isV6 ? type < 128 : type is V4Unreachable or 4 or 5 or V4TimeExceeded or V4ParameterProblem;   // 4 source quench, 5 redirect

    public static (byte Type, byte Code) Of(IcmpErrorKind kind, bool isV6) => (kind, isV6) switch
    {
        (IcmpErrorKind.NetworkUnreachable, false) => (V4Unreachable, 0),
        (IcmpErrorKind.HostUnreachable, false) => (V4Unreachable, 1),
        (IcmpErrorKind.ProtocolUnreachable, false) => (V4Unreachable, 2),
        (IcmpErrorKind.PortUnreachable, false) => (V4Unreachable, 3),
        (IcmpErrorKind.PacketTooBig, false) => (V4Unreachable, 4),
        (IcmpErrorKind.AdministrativelyProhibited, false) => (V4Unreachable, 13),
        (IcmpErrorKind.TimeExceeded, false) => (V4TimeExceeded, 0),
        (IcmpErrorKind.ReassemblyTimeExceeded, false) => (V4TimeExceeded, 1),
        (IcmpErrorKind.ParameterProblem, false) => (V4ParameterProblem, 0),
        (IcmpErrorKind.NetworkUnreachable, true) => (V6Unreachable, 0),
        (IcmpErrorKind.AdministrativelyProhibited, true) => (V6Unreachable, 1),
        (IcmpErrorKind.HostUnreachable, true) => (V6Unreachable, 3),
        (IcmpErrorKind.PortUnreachable, true) => (V6Unreachable, 4),
        (IcmpErrorKind.PacketTooBig, true) => (V6PacketTooBig, 0),
        (IcmpErrorKind.TimeExceeded, true) => (V6TimeExceeded, 0),
        (IcmpErrorKind.ReassemblyTimeExceeded, true) => (V6TimeExceeded, 1),
        (IcmpErrorKind.ProtocolUnreachable, true) => (V6ParameterProblem, 1),
        (IcmpErrorKind.ParameterProblem, true) => (V6ParameterProblem, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such error"),
    };

    public static IcmpErrorKind? KindOf(bool isV6, byte type, byte code) => (isV6, type, code) switch
    {
        (false, V4Unreachable, 0) => IcmpErrorKind.NetworkUnreachable,
        (false, V4Unreachable, 2) => IcmpErrorKind.ProtocolUnreachable,
        (false, V4Unreachable, 3) => IcmpErrorKind.PortUnreachable,
        (false, V4Unreachable, 4) => IcmpErrorKind.PacketTooBig,
        (false, V4Unreachable, 9 or 10 or 13) => IcmpErrorKind.AdministrativelyProhibited,
        (false, V4Unreachable, _) => IcmpErrorKind.HostUnreachable,
        (false, V4TimeExceeded, 1) => IcmpErrorKind.ReassemblyTimeExceeded,
        (false, V4TimeExceeded, _) => IcmpErrorKind.TimeExceeded,
        (false, V4ParameterProblem, _) => IcmpErrorKind.ParameterProblem,
        (true, V6Unreachable, 0) => IcmpErrorKind.NetworkUnreachable,
        (true, V6Unreachable, 1) => IcmpErrorKind.AdministrativelyProhibited,
        (true, V6Unreachable, 4) => IcmpErrorKind.PortUnreachable,
        (true, V6Unreachable, _) => IcmpErrorKind.HostUnreachable,
        (true, V6PacketTooBig, _) => IcmpErrorKind.PacketTooBig,
        (true, V6TimeExceeded, 1) => IcmpErrorKind.ReassemblyTimeExceeded,
        (true, V6TimeExceeded, _) => IcmpErrorKind.TimeExceeded,
        (true, V6ParameterProblem, 1) => IcmpErrorKind.ProtocolUnreachable,
        (true, V6ParameterProblem, _) => IcmpErrorKind.ParameterProblem,
        _ => null,
    };
}
