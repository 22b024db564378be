using System.Net;
using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Time;
using LteImsBench.Sip.Transport;

namespace LteImsBench.Sip.Tests.Transport;

/// <summary>An IP network in memory: what is sent arrives in the same subframe, on the loop, unless it is lost.</summary>
public sealed class MemoryNet(AirLoop loop)
{
    private readonly Dictionary<IPEndPoint, Udp> _udp = [];
    private readonly Dictionary<IPEndPoint, Listener> _tcp = [];
    private int _nextPort = 40_000;

    /// <summary>Says of each datagram whether it is lost.</summary>
    public Func<OctetString, bool> Loses { get; set; } = _ => false;

    /// <summary>Every datagram that was sent, lost or not.</summary>
    public List<string> Datagrams { get; } = [];

    public ISipSockets Stack() => new Sockets(this);

    private IPEndPoint Free(IPEndPoint local) => local.Port == 0 ? new(local.Address, _nextPort++) : local;

    private sealed class Sockets(MemoryNet net) : ISipSockets
    {
        public PduKind RecordedAs => PduKind.SipOnBearer;

        public ISipUdpSocket BindUdp(IPEndPoint local, ISipUdpReceiver receiver) => net._udp[net.Free(local)] = new Udp(net, net.Free(local), receiver);

        public ISipTcpListener ListenTcp(IPEndPoint local, ISipTcpAcceptor acceptor) => net._tcp[local] = new Listener(net, local, acceptor);

        public ISipTcpConnection ConnectTcp(IPAddress local, IPEndPoint remote, ISipTcpReceiver receiver)
        {
            var near = new Connection(net, net.Free(new(local, 0)), remote) { Receiver = receiver };
            net.Post(() =>
            {
                if (!net._tcp.TryGetValue(remote, out Listener? listener))
                {
                    near.CloseFromPeer("connection refused");
                    return;
                }

                var far = new Connection(net, remote, near.Local) { Peer = near };
                near.Peer = far;
                far.Receiver = listener.Acceptor.OnConnection(far);
                near.Flush();
            });
            return near;
        }
    }

    private void Post(Action action) => loop.Post(action);

    private sealed class Udp(MemoryNet net, IPEndPoint local, ISipUdpReceiver receiver) : ISipUdpSocket
    {
        public IPEndPoint Local => local;

        public void Send(ReadOnlySpan<byte> datagram, IPEndPoint remote)
        {
            var octets = new OctetString(datagram);
            net.Datagrams.Add(System.Text.Encoding.UTF8.GetString(octets.Span));
            if (net.Loses(octets)) return;
            net.Post(() =>
            {
                if (net._udp.TryGetValue(remote, out Udp? there)) there.Deliver(octets, local);
                else receiver.OnUndelivered(this, remote, "port unreachable");
            });
        }

        public void Dispose() => net._udp.Remove(local);

        private void Deliver(OctetString octets, IPEndPoint from) => receiver.OnDatagram(this, octets, from);
    }

    private sealed class Listener(MemoryNet net, IPEndPoint local, ISipTcpAcceptor acceptor) : ISipTcpListener
    {
        public IPEndPoint Local => local;

        public ISipTcpAcceptor Acceptor => acceptor;

        public void Dispose() => net._tcp.Remove(local);
    }

    private sealed class Connection(MemoryNet net, IPEndPoint local, IPEndPoint remote) : ISipTcpConnection
    {
        private readonly List<OctetString> _waiting = [];
        private bool _closed;

        public IPEndPoint Local => local;

        public IPEndPoint Remote => remote;

        public Connection? Peer { get; set; }

        public ISipTcpReceiver? Receiver { get; set; }

        public void Send(ReadOnlySpan<byte> octets)
        {
            _waiting.Add(new(octets));
            Flush();
        }

        public void Flush()
        {
            if (Peer is not { } peer || _closed) return;
            foreach (OctetString octets in _waiting)
            {
                net.Post(() =>
                {
                    if (!peer._closed) peer.Receiver!.OnOctets(peer, octets);
                });
            }

            _waiting.Clear();
        }

        public void Dispose()
        {
            if (_closed) return;
            _closed = true;
            if (Peer is { } peer) net.Post(() => peer.CloseFromPeer(null));
        }

        public void CloseFromPeer(string? error)
        {
            if (_closed) return;
            _closed = true;
            Receiver?.OnClosed(this, error);
        }
    }
}
