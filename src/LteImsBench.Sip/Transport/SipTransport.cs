using System.Net;
using LteImsBench.Core;

namespace LteImsBench.Sip.Transport;

/// <summary>
/// The transport floor, RFC 3261 §18: frames and parses what arrives, answers what is malformed, marks requests with their source,
/// and routes responses by Via (RFC 3581).
/// </summary>
/// <param name="user">Receives what is well-formed.</param>
/// <param name="newTag">Makes To tags for the answers to malformed requests.</param>
/// <param name="trace">Sees everything, or null.</param>
public sealed class SipTransport(ISipTransportUser user, Func<string> newTag, ISipTrace? trace = null) : ISipUdpReceiver
{
    /// <summary>Longest request that may go over UDP on a path of unknown MTU, RFC 3261 §18.1.1.</summary>
    public const int MaxUdpRequest = 1300;

    private const int BindAttempts = 20;

    private readonly Dictionary<ISipUdpSocket, SipListeningPoint> _points = [];

    /// <summary>Listens on UDP and TCP at the same port; port 0 asks for one that both can have.</summary>
    /// <exception cref="IOException">The address cannot be had.</exception>
    public SipListeningPoint Listen(ISipSockets sockets, IPEndPoint local)
    {
        for (int attempt = 1; ; attempt++)
        {
            var point = new SipListeningPoint(sockets);
            ISipUdpSocket udp = sockets.BindUdp(local, this);
            try
            {
                point.Udp = udp;
                point.Local = udp.Local;
                point.Tcp = sockets.ListenTcp(udp.Local, new Acceptor(this, point));
                _points[udp] = point;
                return point;
            }
            catch (IOException) when (local.Port == 0 && attempt < BindAttempts)
            {
                udp.Dispose();
            }
            catch
            {
                udp.Dispose();
                throw;
            }
        }
    }

    /// <summary>Stops listening there.</summary>
    public void Close(SipListeningPoint point)
    {
        if (point.Udp is { } udp) _points.Remove(udp);
        point.Dispose();
    }

    /// <summary>A flow to a peer: for TCP the open connection, else a new one.</summary>
    public SipFlow FlowTo(SipListeningPoint point, SipTransportKind transport, IPEndPoint remote)
    {
        if (transport == SipTransportKind.Udp) return new UdpFlow(point, remote);
        if (point.ConnectionTo(remote) is { IsClosed: false } open) return open;
        var flow = new TcpFlow(point, remote);
        flow.Connection = point.Sockets.ConnectTcp(point.Local.Address, remote, new Receiver(this, flow));
        point.Add(flow);
        return flow;
    }

    public void Send(SipMessage message, SipFlow flow)
    {
        trace?.OnSent(flow, message.Octets, message);
        flow.Send(message.Octets);
    }

    /// <summary>Sends a response to where its topmost Via says, on the flow that brought the request if that still stands.</summary>
    public void SendResponse(SipResponse response, SipFlow arrivedOn) => Send(response, ResponseFlow(response.Via, arrivedOn));

    void ISipUdpReceiver.OnDatagram(ISipUdpSocket socket, ReadOnlySpan<byte> datagram, IPEndPoint remote)
    {
        // Keep-alives are empty, CR LF, or a NUL (RFC 5626 §4.4, RFC 6223).
        if (!_points.TryGetValue(socket, out SipListeningPoint? point) || !datagram.ContainsAnyExcept("\r\n\0"u8)) return;
        Take(new UdpFlow(point, remote), datagram);
    }

    void ISipUdpReceiver.OnUndelivered(ISipUdpSocket socket, IPEndPoint remote, string reason)
    {
        if (_points.TryGetValue(socket, out SipListeningPoint? point)) user.OnFlowFailed(new UdpFlow(point, remote), reason);
    }

    private SipFlow ResponseFlow(ViaHeader via, SipFlow arrivedOn)
    {
        if (arrivedOn.Transport == SipTransportKind.Udp) return new UdpFlow(arrivedOn.Point, via.ResponseTarget ?? arrivedOn.Remote);
        return arrivedOn.IsClosed ? FlowTo(arrivedOn.Point, SipTransportKind.Tcp, new(arrivedOn.Remote.Address, via.Port ?? 5060)) : arrivedOn;
    }

    private void Take(SipFlow flow, ReadOnlySpan<byte> octets)
    {
        DecodeResult<SipMessage> result = SipParser.Parse(octets);
        trace?.OnReceived(flow, result.IsOk ? result.Value.Octets : octets, result.Value, result.Fault);
        switch (result.Value)
        {
            case SipRequest request:
                user.OnRequest(Mark(request, flow.Remote), flow);
                break;
            case SipResponse response:
                user.OnResponse(response, flow);
                break;
            default:
                Refuse(flow, octets, result.Fault!);
                break;
        }
    }

    private void Refuse(SipFlow flow, ReadOnlySpan<byte> octets, DecodeFault fault)
    {
        if (SipRefusal.For(octets, fault, newTag(), flow.Remote, out ViaHeader? via) is not { } answer) return;
        SipFlow back = via is { } top ? ResponseFlow(top, flow) : flow;
        trace?.OnSent(back, answer, SipParser.Parse(answer).Value);
        back.Send(answer);
    }

    // RFC 3261 §18.2.1 and RFC 3581 §4: the first value of the first Via line gets received and rport.
    private static SipRequest Mark(SipRequest request, IPEndPoint source)
    {
        ViaHeader marked = request.Via.ReceivedFrom(source);
        if (marked == request.Via) return request;
        var others = request.All<ViaHeader>().Skip(1);
        var builder = SipRequestBuilder.From(request).Set(marked);
        foreach (ViaHeader via in others) builder.AddAfter(via);
        return builder.Build();
    }

    private void OnStream(TcpFlow flow, ReadOnlySpan<byte> octets)
    {
        flow.Framer.Append(octets);
        while (!flow.IsClosed)
        {
            switch (flow.Framer.Next(out OctetString frame, out DecodeFault? fault))
            {
                case SipFrameKind.None:
                    return;
                case SipFrameKind.KeepAlive:
                    flow.Send("\r\n"u8);
                    break;
                case SipFrameKind.Message:
                    Take(flow, frame);
                    break;
                case SipFrameKind.Fault:
                    trace?.OnReceived(flow, frame, null, fault);
                    Refuse(flow, frame, fault!);
                    Drop(flow, fault!.ToString());
                    break;
            }
        }
    }

    private void Drop(TcpFlow flow, string reason)
    {
        flow.Close();
        flow.Point.Remove(flow);
        user.OnFlowFailed(flow, reason);
    }

    private sealed class Acceptor(SipTransport transport, SipListeningPoint point) : ISipTcpAcceptor
    {
        public ISipTcpReceiver OnConnection(ISipTcpConnection connection)
        {
            var flow = new TcpFlow(point, connection.Remote) { Connection = connection };
            point.Add(flow);
            return new Receiver(transport, flow);
        }
    }

    private sealed class Receiver(SipTransport transport, TcpFlow flow) : ISipTcpReceiver
    {
        public void OnOctets(ISipTcpConnection connection, ReadOnlySpan<byte> octets) => transport.OnStream(flow, octets);

        public void OnClosed(ISipTcpConnection connection, string? error)
        {
            if (!flow.IsClosed) transport.Drop(flow, error ?? "the peer closed the connection");
        }
    }
}
