using System.Text.Json;
using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Host.Demo;
using LteImsBench.Messages.Mac;
using LteImsBench.Messages.Nas;
using LteImsBench.Messages.Pdcp;
using LteImsBench.Messages.Rlc;
using LteImsBench.Messages.Rrc;
using LteImsBench.Sip;

namespace LteImsBench.Host.Tests.Tools;

/// <summary>A million damaged PDUs, seeded: those of a run of the demo, cut short, with bits flipped, or spliced with one another.</summary>
public sealed class FuzzTests : IDisposable
{
    private const int Count = 1_000_000;

    private static readonly Dictionary<PduKind, RrcChannel> Channels = new()
    {
        [PduKind.RrcBcchBch] = RrcChannel.BcchBch,
        [PduKind.RrcBcchDlSch] = RrcChannel.BcchDlSch,
        [PduKind.RrcPcch] = RrcChannel.Pcch,
        [PduKind.RrcDlCcch] = RrcChannel.DlCcch,
        [PduKind.RrcUlCcch] = RrcChannel.UlCcch,
        [PduKind.RrcDlDcch] = RrcChannel.DlDcch,
        [PduKind.RrcUlDcch] = RrcChannel.UlDcch,
    };

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void No_decoder_throws_or_hangs()
    {
        (PduKind Kind, byte[] Octets)[] seeds = Seeds();
        Assert.True(seeds.Select(seed => seed.Kind).Distinct().Count() >= 8, "the run has PDUs of every layer");
        var random = new Random(20261124);
        long accepted = 0, refused = 0;
        for (int i = 0; i < Count; i++)
        {
            var (kind, octets) = seeds[random.Next(seeds.Length)];
            byte[] damaged = Damage(octets, seeds[random.Next(seeds.Length)].Octets, random);
            try
            {
                if (Decode(kind, damaged, thoroughly: i % 64 == 0)) accepted++;
                else refused++;
            }
            catch (Exception fault)
            {
                Assert.Fail($"{kind} {Convert.ToHexStringLower(damaged)}: {fault}");
            }
        }

        // Both happen, or the damage is not worth its name.
        Assert.InRange(accepted, Count / 100, Count);
        Assert.InRange(refused, Count / 100, Count);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private (PduKind Kind, byte[] Octets)[] Seeds()
    {
        List<(PduKind, byte[])> seeds = [];
        DemoResult result = new DemoRun(new()).Run(
            _folder, entry =>
            {
                if (entry.Kind != PduKind.None) seeds.Add((entry.Kind, entry.Payload.ToArray()));
            },
            default);
        Assert.True(result.IsComplete);
        return [.. seeds];
    }

    private static byte[] Damage(byte[] octets, byte[] other, Random random)
    {
        byte[] damaged = random.Next(4) switch
        {
            0 => octets[..random.Next(octets.Length + 1)],
            1 => [.. octets[..random.Next(octets.Length + 1)], .. other[random.Next(other.Length + 1)..]],
            _ => [.. octets],
        };
        for (int flips = random.Next(6); flips > 0 && damaged.Length > 0; flips--) damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
        return damaged;
    }

    private static bool Decode(PduKind kind, byte[] pdu, bool thoroughly)
    {
        if (Channels.TryGetValue(kind, out RrcChannel channel)) return Judge(RrcCodec.Decode(channel, pdu), thoroughly, RrcCodec.WriteJson, RrcCodec.Encode);
        switch (kind)
        {
            case PduKind.NasWire or PduKind.NasPlain:
                return Judge(NasCodec.Decode(pdu), thoroughly, NasCodec.WriteJson, NasCodec.Encode);
            case PduKind.SipOnBearer or PduKind.SipOnHost:
                return Judge(SipParser.Parse(pdu), thoroughly, SipJson.Write, message => message.Octets.ToArray());
            case PduKind.MacTransportBlock:
                return DecodeLayer2(pdu);
            default:
                return true;
        }
    }

    private static bool Judge<T>(DecodeResult<T> result, bool thoroughly, Action<T, Utf8JsonWriter> write, Func<T, byte[]> encode)
        where T : class
    {
        if (!result.IsOk) return false;
        if (!thoroughly) return true;
        using var json = new Utf8JsonWriter(Stream.Null);
        write(result.Value, json);
        _ = encode(result.Value);
        return true;
    }

    // A transport block is offered to every format of layer 2, as each part of it is to those above MAC.
    private static bool DecodeLayer2(ReadOnlySpan<byte> block)
    {
        _ = RarPdu.TryRead(block, out _, out _);
        _ = AmdPdu.TryRead(block, out _, out _);
        _ = StatusPdu.TryRead(block, out _, out _);
        _ = UmdPdu.TryRead(block, 5, out _, out _) | UmdPdu.TryRead(block, 10, out _, out _);
        _ = PdcpDataPdu.TryRead(block, 12, out _, out _) | PdcpSrbPdu.TryRead(block, out _, out _) | PdcpStatusReport.TryRead(block, 12, out _, out _);
        bool good = false;
        foreach (MacTransportChannel channel in (ReadOnlySpan<MacTransportChannel>)[MacTransportChannel.DlSch, MacTransportChannel.UlSch])
        {
            if (!MacPdu.TryRead(block, channel, out MacPdu pdu, out _)) continue;
            good = true;
            foreach (var part in pdu) _ = part.Lcid;
        }

        return good;
    }
}
