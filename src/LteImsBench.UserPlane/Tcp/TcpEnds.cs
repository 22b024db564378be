using LteImsBench.UserPlane.Ip;

namespace LteImsBench.UserPlane.Tcp;

/// <summary>The two ends that identify a connection.</summary>
internal readonly record struct TcpEnds(IpAddr Local, ushort LocalPort, IpAddr Remote, ushort RemotePort);
