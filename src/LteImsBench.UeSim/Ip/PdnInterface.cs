using System.Buffers.Binary;
using System.Net;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using LteImsBench.UeSim.Nas.Esm;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tft;

namespace LteImsBench.UeSim.Ip;

/// <summary>Sends a packet on a bearer, now or once the UE is connected; the packet is valid only during the call.</summary>
internal delegate void BearerSend(EpsBearerId bearer, ReadOnlySpan<byte> packet);

/// <summary>What the interfaces of a UE share.</summary>
/// <param name="Clock">The air clock.</param>
/// <param name="Log">Takes changes of state.</param>
/// <param name="Random">Ports, identifiers and sequence numbers.</param>
/// <param name="Send">The way to the network.</param>
internal sealed record PdnInterfaceDependencies(TimeProvider Clock, UeLog Log, Random Random, BearerSend Send);

/// <summary>The IP end of a PDN connection in the UE: its stack, its addresses, and the bearer for every packet (TS 23.401 §4.7.2.2).</summary>
internal sealed class PdnInterface : IDisposable
{
    private const int DefaultMtu = 1500;
    private const int MinMtu = 1280;

    private readonly PdnInterfaceDependencies _needs;
    private readonly BearerClassifier _classifier;
    private readonly Ipv6Autoconfiguration? _autoconfiguration;
    private readonly CancellationTokenSource _life = new();
    private readonly TaskCompletionSource<IPAddress?> _ipv6 = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PdnInterface(PdnConnection pdn, PdnInterfaceDependencies needs)
    {
        (_needs, Pdn) = (needs, pdn);
        _classifier = new(pdn.Ebi);
        Stack = new(new(needs.Clock, needs.Random, Send, Math.Clamp(pdn.Mtu ?? DefaultMtu, MinMtu, DefaultMtu)));
        if (pdn.Address is { Type: PdnType.Ipv4 or PdnType.Ipv4v6, Ipv4Address: { } ipv4 } && IsUnicast(ipv4))
        {
            Ipv4 = ipv4;
            Stack.AddAddress(ipv4);
            needs.Log.State(Layer.Ip, "IPV4 ADDRESS", $"{ipv4}, APN {pdn.Apn}");
        }

        if (pdn.Address is { Type: PdnType.Ipv6 or PdnType.Ipv4v6, InterfaceIdentifier: { Length: 8 } identifier })
            _autoconfiguration = new(Stack, needs.Clock, BinaryPrimitives.ReadUInt64BigEndian(identifier));
        else
            _ipv6.SetResult(null);

        OnBearersChanged();
    }

    public PdnConnection Pdn { get; }

    public IpStack Stack { get; }

    public IPAddress? Ipv4 { get; }

    public IPAddress? Ipv6 => _autoconfiguration?.Global;

    /// <summary>The global IPv6 address as soon as there is one; <c>null</c> where none comes.</summary>
    public Task<IPAddress?> Ipv6Address => _ipv6.Task;

    /// <summary>Solicits the prefix; to be called once the default bearer carries packets.</summary>
    public void Start()
    {
        if (_autoconfiguration is not null && !_ipv6.Task.IsCompleted) _ = SolicitAsync(_autoconfiguration);
    }

    /// <summary>Takes the TFTs of the bearers.</summary>
    public void OnBearersChanged()
    {
        HashSet<EpsBearerId> present = [.. Pdn.Bearers.Select(bearer => bearer.Ebi)];
        foreach (EpsBearerId gone in _classifier.Bearers.Keys.Where(ebi => !present.Contains(ebi)).ToArray()) _classifier.Remove(gone);
        foreach (EpsBearer bearer in Pdn.Bearers) _classifier.Set(bearer.Ebi, TftTranslation.Translate(bearer.Filters));
    }

    public void Receive(ReadOnlySpan<byte> packet)
    {
        _needs.Log.Pdu(Layer.Ip, LinkDirection.Downlink, "IP", PduKind.IpPacket, packet);
        Stack.Input(packet);
    }

    public void Dispose()
    {
        _life.Cancel();
        _autoconfiguration?.Dispose();
        Stack.Dispose();
        _ipv6.TrySetResult(null);
    }

    // Neither 0/8 nor what begins with 224 is a host's (RFC 1122 §3.2.1.3).
    private static bool IsUnicast(IPAddress address) => address.GetAddressBytes()[0] is > 0 and < 224;

    private async Task SolicitAsync(Ipv6Autoconfiguration autoconfiguration)
    {
        try
        {
            IPAddress? address = await autoconfiguration.RunAsync(_life.Token);
            if (address is not null) _needs.Log.State(Layer.Ip, "IPV6 ADDRESS", $"{address}, APN {Pdn.Apn}");
            else _needs.Log.State(Layer.Ip, "NO ROUTER ADVERTISEMENT", $"APN {Pdn.Apn}");
            _ipv6.TrySetResult(address);
        }
        catch (OperationCanceledException)
        {
            _ipv6.TrySetResult(null);
        }
    }

    private void Send(ReadOnlySpan<byte> packet)
    {
        if (_classifier.Classify(packet, FilterDirection.Uplink) is not { } bearer) return;
        _needs.Log.Pdu(Layer.Ip, LinkDirection.Uplink, "IP", PduKind.IpPacket, packet);
        _needs.Send(bearer, packet);
    }
}
