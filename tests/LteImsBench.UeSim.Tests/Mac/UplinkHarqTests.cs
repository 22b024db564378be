using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.UeSim.Mac;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Mac;

public sealed class UplinkHarqTests : IUplinkHarqSource
{
    private static readonly Rnti CRnti = new(0x46);
    private static readonly Rnti Temporary = new(0x47);
    private static readonly PuschResource Resource = new(FirstPrb: 2, PrbCount: 3, CyclicShift: 0);

    private readonly FakeUePhy _phy = new();
    private readonly UplinkHarq _harq;
    private readonly byte[] _message3 = [1, 2, 3, 4, 5, 6, 7];
    private byte _built;
    private Tti _now = new(40);

    public UplinkHarqTests() => _harq = new(_phy, this) { MaxTransmissions = 5, MaxMessage3Transmissions = 3 };

    ReadOnlySpan<byte> IUplinkHarqSource.Message3 => _message3;

    float IUplinkHarqSource.PowerAdjustmentDb => 0;

    void IUplinkHarqSource.BuildBlock(Tti tti, Span<byte> block) => block.Fill(++_built);

    void IUplinkHarqSource.OnMessage3Sent(Tti tti)
    {
    }

    [Fact]
    public void A_grant_is_answered_four_subframes_later_with_a_block_of_its_size()
    {
        Grant(mcs: 0, ndi: true);

        FakeUePhy.Pusch sent = Assert.Single(_phy.Puschs);
        Assert.Equal(new Tti(44), sent.Transmission.Tti);
        Assert.Equal(7, sent.Block.Length);            // I_TBS 0, 3 PRB: 56 bits (TS 36.213 table 7.1.7.2.1-1)
        Assert.Equal(0, sent.Transmission.RedundancyVersion);
    }

    [Fact]
    public void Without_ACK_the_block_is_repeated_with_redundancy_versions_2_3_1_0_until_the_maximum()
    {
        Grant(mcs: 0, ndi: true);
        for (int i = 0; i < 6; i++) NextTurn();

        Assert.Equal([0, 2, 3, 1, 0], _phy.Puschs.Select(p => (int)p.Transmission.RedundancyVersion));
        Assert.Equal([44L, 52, 60, 68, 76], _phy.Puschs.Select(p => p.Transmission.Tti.Count));
        Assert.Equal([0, 1, 2, 3, 4], _phy.Puschs.Select(p => (int)p.Transmission.Retransmission));
        Assert.All(_phy.Puschs, p => Assert.Equal(1, p.Block[0]));
    }

    [Fact]
    public void An_ACK_holds_the_block_and_a_grant_with_the_same_NDI_calls_for_it_again()
    {
        Grant(mcs: 0, ndi: true);
        _now += 8;
        _harq.OnPhich(_now, isAck: true);
        _harq.EndOfSubframe(_now, null);
        Assert.Single(_phy.Puschs);

        _now += 8;
        Grant(mcs: 30, ndi: true, first: 10);
        Assert.Equal(2, _phy.Puschs.Count);
        Assert.Equal(1, _phy.LastPusch.Block[0]);
        Assert.Equal(2, _phy.LastPusch.Transmission.RedundancyVersion);  // I_MCS 30, TS 36.213 table 8.6.1-1
        Assert.Equal(10, _phy.LastPusch.Transmission.FirstPrb);
        Assert.Equal(0, _phy.LastPusch.Transmission.Mcs);

        // After an adaptive retransmission the sequence goes on from its redundancy version.
        NextTurn();
        Assert.Equal(3, _phy.LastPusch.Transmission.RedundancyVersion);
        Assert.Equal(10, _phy.LastPusch.Transmission.FirstPrb);
    }

    [Fact]
    public void A_toggled_NDI_replaces_the_block()
    {
        Grant(mcs: 0, ndi: true);
        _now += 8;
        Grant(mcs: 5, ndi: false);
        Assert.Equal(2, _phy.LastPusch.Block[0]);
        Assert.Equal(0, _phy.LastPusch.Transmission.Retransmission);
    }

    [Fact]
    public void The_same_NDI_is_for_new_data_when_the_buffer_is_empty()
    {
        Grant(mcs: 0, ndi: true);
        for (int i = 0; i < 5; i++) NextTurn();
        _now += 8;
        Grant(mcs: 0, ndi: true);
        Assert.Equal(2, _phy.LastPusch.Block[0]);
    }

    [Fact]
    public void A_grant_without_a_size_and_nothing_to_repeat_is_ignored()
    {
        Grant(mcs: 29, ndi: true);
        Assert.Empty(_phy.Puschs);
    }

    [Fact]
    public void Message_3_is_repeated_with_its_own_maximum_and_adapts_to_grants_of_the_temporary_C_RNTI()
    {
        _harq.OnResponseGrant(_now + 6, new(Temporary, Resource, 0, null, false, IsMessage3: true));
        for (int i = 0; i < 3; i++)
        {
            _harq.EndOfSubframe(_now, Temporary);
            _now += 1;
        }

        Assert.Equal(_message3, Assert.Single(_phy.Puschs).Block);
        Assert.True(_phy.LastPusch.Transmission.IsMsg3);
        Assert.Equal(Temporary, _phy.LastPusch.Transmission.Rnti);
        Assert.Equal(new Tti(46), _phy.LastPusch.Transmission.Tti);

        _now = new(50);
        _harq.OnGrant(_now, new(Temporary, Resource with { FirstPrb = 9 }, 29, true, false, IsMessage3: false));
        _harq.EndOfSubframe(_now, Temporary);
        Assert.Equal(9, _phy.LastPusch.Transmission.FirstPrb);
        Assert.Equal(_message3, _phy.LastPusch.Block);
        for (int i = 0; i < 3; i++) NextTurn(Temporary);
        Assert.Equal(3, _phy.Puschs.Count);
    }

    [Fact]
    public void The_first_grant_after_message_3_in_its_process_is_for_new_data_whatever_its_NDI()
    {
        foreach (bool ndi in (bool[])[false, true])
        {
            _harq.Reset();
            _now = new(40);
            _harq.OnResponseGrant(_now + 4, new(Temporary, Resource, 0, null, false, IsMessage3: true));
            _harq.EndOfSubframe(_now, Temporary);
            _now += 8;
            Grant(mcs: 0, ndi);
            Assert.False(_phy.LastPusch.Transmission.IsMsg3);
        }
    }

    private void Grant(byte mcs, bool ndi, byte first = 2)
    {
        _harq.OnGrant(_now, new(CRnti, Resource with { FirstPrb = first }, mcs, ndi, false, IsMessage3: false));
        _harq.EndOfSubframe(_now, null);
    }

    private void NextTurn(Rnti? temporary = null)
    {
        _now += 8;
        _harq.EndOfSubframe(_now, temporary);
    }
}
