using LteImsBench.Core;
using LteImsBench.Messages.Rrc;

namespace LteImsBench.Messages.Tests.Rrc;

public class RrcFaultTests
{
    private const int Seed = 36331;

    [Fact]
    public void A_truncated_message_is_a_transfer_syntax_error_that_tells_where()
    {
        byte[] pdu = RrcCodec.Encode(RrcSamples.Setup());
        for (int length = 0; length < pdu.Length; length++)
        {
            DecodeFault? fault = RrcCodec.Decode(RrcChannel.DlCcch, pdu.AsSpan(0, length)).Fault;
            Assert.NotNull(fault);
            Assert.Equal("transfer-syntax-error", fault.Cause);
            Assert.InRange(fault.BitOffset, 0, length * 8);
        }
    }

    // RRCConnectionReject with waitTime 16, the last value; nothing lies above it in four bits. The SR configuration index of
    // RRCConnectionSetup ends at 157 of 255, TS 36.331 §6.3.2.
    [Fact]
    public void A_value_outside_its_range_is_an_abstract_syntax_error_that_names_the_field()
    {
        RrcConnectionSetup setup = RrcSamples.Setup();
        setup.RadioResourceConfigDedicated.PhysicalConfigDedicated!.SchedulingRequestConfig!.Setup!.SrConfigIndex = 0;
        byte[] low = RrcCodec.Encode(setup);
        setup.RadioResourceConfigDedicated.PhysicalConfigDedicated!.SchedulingRequestConfig!.Setup!.SrConfigIndex = 128;
        byte[] high = RrcCodec.Encode(setup);

        // The two differ in the field's first bit alone; with the seven others set it is 255.
        int bit = Enumerable.Range(0, low.Length * 8).Single(i => ((low[i >> 3] ^ high[i >> 3]) & 0x80 >> (i & 7)) != 0);
        for (int i = bit; i < bit + 8; i++) low[i >> 3] |= (byte)(0x80 >> (i & 7));

        DecodeFault? fault = RrcCodec.Decode(RrcChannel.DlCcch, low).Fault;
        Assert.Equal("abstract-syntax-error-falsely-constructed-message", fault?.Cause);
        Assert.Contains("sr-ConfigIndex is 255, expected 0 to 157", fault!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_is_not_modelled_comes_back_as_it_was()
    {
        // RNReconfiguration-r10: c1 alternative 11 of DL-DCCH, §6.2.1.
        OctetString pdu = OctetString.FromHex("58b0c0");
        RrcMessage message = RrcCodec.Decode(RrcChannel.DlDcch, pdu).OrThrow();
        Assert.Equal("RNReconfiguration-r10", RrcCodec.NameOf(message));
        Assert.Equal(pdu.ToArray(), RrcCodec.Encode(message));
        Assert.Contains("\"notDecoded\":\"58B0C0\"", JsonText.Of(message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("criticalExtensionsFuture", RrcChannel.DlDcch, "31")]
    [InlineData("spare message", RrcChannel.DlDcch, "78")]
    [InlineData("messageClassExtension", RrcChannel.DlDcch, "80")]
    public void What_a_later_release_may_send_is_kept_undecoded(string what, RrcChannel channel, string hex)
    {
        RrcMessage message = RrcCodec.Decode(channel, Hex.Parse(hex)).OrThrow();
        Assert.True(message is RrcNotDecoded, what);
    }

    [Fact]
    public void Damaged_messages_and_noise_never_throw()
    {
        var random = new Random(Seed);
        foreach (RrcMessage message in RrcSamples.All()) Damage(RrcCodec.ChannelOf(message), RrcCodec.Encode(message), rounds: 300, random);
        for (int round = 0; round < 5000; round++)
        {
            byte[] noise = new byte[random.Next(80)];
            random.NextBytes(noise);
            Survive((RrcChannel)random.Next(7), noise);
        }
    }

    [Fact]
    public void Damaged_messages_of_the_corpus_never_throw()
    {
        var random = new Random(Seed);
        foreach (RrcRow row in RrcCorpus.Rows()) Damage(row.Channel, row.Pdu.ToArray(), rounds: 20, random);
    }

    private static void Damage(RrcChannel channel, byte[] pdu, int rounds, Random random)
    {
        for (int round = 0; round < rounds; round++)
        {
            byte[] bad = random.Next(3) == 0 ? pdu[..random.Next(pdu.Length + 1)] : [.. pdu];
            for (int flips = bad.Length == 0 ? 0 : random.Next(4); flips > 0; flips--)
                bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            Survive(channel, bad);
        }
    }

    /// <summary>What decodes must also print and encode, and be the same again.</summary>
    private static void Survive(RrcChannel channel, byte[] pdu)
    {
        DecodeResult<RrcMessage> result = RrcCodec.Decode(channel, pdu);
        if (!result.IsOk) return;
        Assert.NotEmpty(JsonText.Of(result.Value));
        byte[] encoded = RrcCodec.Encode(result.Value);
        Assert.Equal(result.Value, RrcCodec.Decode(channel, encoded).OrThrow());
    }
}
