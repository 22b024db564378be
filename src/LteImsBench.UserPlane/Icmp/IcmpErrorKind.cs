namespace LteImsBench.UserPlane.Icmp;

/// <summary>What an ICMP error says about a packet, in the terms that both families share (RFC 792, RFC 1122 §3.2.2, RFC 4443).</summary>
public enum IcmpErrorKind
{
    NetworkUnreachable,
    HostUnreachable,
    ProtocolUnreachable,
    PortUnreachable,
    AdministrativelyProhibited,
    PacketTooBig,
    TimeExceeded,
    ReassemblyTimeExceeded,
    ParameterProblem,
}
