using System.Net;
using System.Text;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Sip;
using LteImsBench.Sip.Tests.Transport;
using LteImsBench.Sip.Transport;

namespace LteImsBench.Ims.Tests;

/// <summary>A core on a network in memory, and a bare socket from which a test sends what it likes.</summary>
internal sealed class ImsBench : ISipUdpReceiver
{
    public static readonly IPEndPoint Core = new(IPAddress.Parse("10.0.0.1"), 5060);

    public static readonly IPEndPoint Phone = new(IPAddress.Parse("10.0.0.2"), 5060);

    private readonly ISipUdpSocket _socket;

    public ImsBench(ImsConfig? config = null)
    {
        Loop = new(Clock);
        Net = new(Loop);
        Timeline = new(Clock);
        Ims = new(new(config ?? new ImsConfig(), Clock, new Random(1), Timeline, Directory, (address, identity) => identity is null ? null : new UeKey(7)));
        Ims.Listen(Net.Stack(), Core);
        _socket = Net.Stack().BindUdp(Phone, this);
    }

    public AirClock Clock { get; } = new();

    public AirLoop Loop { get; }

    public MemoryNet Net { get; }

    public Timeline Timeline { get; }

    public TestDirectory Directory { get; } = new();

    public ImsCore Ims { get; }

    /// <summary>What reached the phone and was not taken yet.</summary>
    public Queue<SipMessage> Inbox { get; } = new();

    /// <summary>Whether the phone answers NOTIFY, and how; 0 not at all.</summary>
    public int NotifyStatus { get; set; } = 200;

    public IEnumerable<string> States => Timeline.Recent.Where(entry => entry.Layer == Layer.Ims).Select(entry => entry.Name);

    public void Send(ReadOnlySpan<byte> octets)
    {
        _socket.Send(octets, Core);
        Run(TimeSpan.FromMilliseconds(2));
    }

    public void Send(SipRequest request) => Send(request.Octets);

    /// <summary>Sends a request and takes the only message that comes back at once.</summary>
    public SipResponse Ask(SipRequest request)
    {
        Send(request);
        return Response();
    }

    public SipResponse Response() => Assert.IsType<SipResponse>(Inbox.Dequeue());

    public SipRequest Notification() => Assert.IsType<SipRequest>(Inbox.Dequeue());

    public void Run(TimeSpan time) => Loop.RunUntil(() => false, time);

    void ISipUdpReceiver.OnDatagram(ISipUdpSocket socket, ReadOnlySpan<byte> datagram, IPEndPoint remote)
    {
        SipMessage message = SipParser.Parse(datagram).OrThrow();
        bool again = Inbox.Any(other => other.Octets == message.Octets);
        if (!again) Inbox.Enqueue(message);
        if (message is SipRequest request && NotifyStatus != 0)
            socket.Send(SipResponseBuilder.For(request, NotifyStatus, null).Build().Octets, remote);
    }

    void ISipUdpReceiver.OnUndelivered(ISipUdpSocket socket, IPEndPoint remote, string reason) => throw new InvalidOperationException(reason);
}
