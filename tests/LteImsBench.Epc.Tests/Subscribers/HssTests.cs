using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Subscribers;
using LteImsBench.Security;
using static LteImsBench.Epc.Tests.MemorySubscriberStore;

namespace LteImsBench.Epc.Tests.Subscribers;

public sealed class HssTests
{
    private readonly MemorySubscriberStore _store = new(Alice, Bob);

    public static TheoryData<string> Imsis => [Alice.Imsi.Digits, Bob.Imsi.Digits];

    [Theory]
    [MemberData(nameof(Imsis))]
    public void A_USIM_accepts_vector_after_vector(string imsi)
    {
        Hss hss = NewHss();
        Usim usim = UsimOf(imsi, sqnMs: 0);
        for (int i = 0; i < 3; i++)
        {
            AuthenticationVector vector = hss.NextVector(Imsi.Parse(imsi))!;
            Assert.Equal(vector.Xres, Assert.IsType<UsimAnswer.Success>(usim.Authenticate(vector.Rand, vector.Autn)).Res);
        }
    }

    [Fact]
    public void SQN_steps_by_32_and_keeps_IND()
    {
        Hss hss = NewHss(Alice with { Sqn = 7 });
        hss.NextVector(Alice.Imsi);
        hss.NextVector(Alice.Imsi);
        Assert.Equal(7UL + 64, hss.Find(Alice.Imsi)!.Sqn);
    }

    [Fact]
    public void SQN_wraps_at_48_bits() => Assert.Equal(3UL, SequenceNumber.Next(0xFFFF_FFFF_FFE3));

    [Fact]
    public void A_restart_never_repeats_an_SQN()
    {
        NewHss().NextVector(Alice.Imsi);
        Hss restarted = new(_store, new Random(2));
        restarted.NextVector(Alice.Imsi);
        Assert.Equal(64UL, restarted.Find(Alice.Imsi)!.Sqn);
    }

    [Theory]
    [MemberData(nameof(Imsis))]
    public void AUTS_brings_the_counters_together(string text)
    {
        var imsi = Imsi.Parse(text);
        Hss hss = NewHss();
        Usim usim = UsimOf(text, sqnMs: 0x0000_1234_5660);
        AuthenticationVector stale = hss.NextVector(imsi)!;
        OctetString auts = Assert.IsType<UsimAnswer.SynchFailure>(usim.Authenticate(stale.Rand, stale.Autn)).Auts;
        Assert.True(hss.Resynchronise(imsi, stale.Rand, auts));
        AuthenticationVector fresh = hss.NextVector(imsi)!;
        Assert.IsType<UsimAnswer.Success>(usim.Authenticate(fresh.Rand, fresh.Autn));
        Assert.Equal(0x0000_1234_5680UL, hss.Find(imsi)!.Sqn);
    }

    [Fact]
    public void AUTS_with_a_wrong_MAC_S_or_length_changes_nothing()
    {
        Hss hss = NewHss();
        AuthenticationVector stale = hss.NextVector(Alice.Imsi)!;
        byte[] auts = Assert.IsType<UsimAnswer.SynchFailure>(UsimOf(Alice.Imsi.Digits, 0x1_0000).Authenticate(stale.Rand, stale.Autn)).Auts.ToArray();
        auts[13] ^= 1;
        Assert.False(hss.Resynchronise(Alice.Imsi, stale.Rand, auts));
        Assert.False(hss.Resynchronise(Alice.Imsi, stale.Rand, auts.AsSpan(1)));
        Assert.Equal(32UL, hss.Find(Alice.Imsi)!.Sqn);
    }

    [Fact]
    public void Unknown_subscribers_get_nothing()
    {
        Hss hss = NewHss();
        var stranger = Imsi.Parse("999990000000001");
        Assert.Null(hss.NextVector(stranger));
        Assert.False(hss.Resynchronise(stranger, new byte[16], new byte[14]));
        Assert.Null(hss.FindByImpi("alice@example.com"));
    }

    [Fact]
    public void Private_identities_lead_to_the_subscriber()
    {
        Hss hss = NewHss(Alice with { Impi = "alice@test.3gpp.com" }, Bob);
        Assert.Equal(Alice.Imsi, hss.FindByImpi("Alice@test.3gpp.com")!.Imsi);
        Assert.Equal(Alice.Imsi, hss.FindByImpi("001010123456789@ims.mnc001.mcc001.3gppnetwork.org")!.Imsi);
        Assert.Equal(Bob.Imsi, hss.FindByMsisdn(Bob.Msisdn)!.Imsi);
    }

    [Fact]
    public void OP_gives_the_OPc_of_TS_35208_set_1()
    {
        Subscriber subscriber = Alice with { K = OctetString.FromHex("465b5ce8b199b49faa5f0a2ee238a6bc"), Op = OctetString.FromHex("cdc202d5123e20f62b6d676ac72cb318"), Opc = default };
        AuthenticationVector byOp = new Hss(new MemorySubscriberStore(subscriber), new Random(3)).NextVector(Alice.Imsi)!;
        AuthenticationVector byOpc = new Hss(new MemorySubscriberStore(subscriber with { Opc = OctetString.FromHex("cd63cb71954a9f4e48a5994e37a02baf") }), new Random(3)).NextVector(Alice.Imsi)!;
        Assert.Equal(byOpc, byOp);
    }

    [Fact]
    public void Keys_of_wrong_length_are_refused_at_load() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NewHss(Alice with { Opc = OctetString.FromHex("00") }));

    private Hss NewHss(params Subscriber[] subscribers) =>
        new(subscribers.Length == 0 ? _store : new MemorySubscriberStore(subscribers), new Random(1));

    private static Usim UsimOf(string imsi, ulong sqnMs) => imsi == Alice.Imsi.Digits
        ? new(new Milenage(Alice.K, Alice.Opc), sqnMs, Alice.ResLength)
        : new(new XorAlgorithm(Bob.K), sqnMs, Bob.ResLength);
}
