using LteImsBench.Core.Identity;
using LteImsBench.Core.Time;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Uplink;

public sealed class UplinkHarqBuffersTests
{
    private readonly UplinkHarqBuffers _buffers = new();

    [Fact]
    public void A_cell_that_lives_long_keeps_few_buffers()
    {
        // A thousand UEs one after another, each for half a second on all its processes.
        for (int ue = 0; ue < 1000; ue++)
        {
            for (int n = 0; n < 500; n++) Of(100 + ue, n % 8, new(500 * ue + n), retransmission: 0);
        }

        Assert.InRange(_buffers.Made, 8, 16);
    }

    [Fact]
    public void What_is_given_back_does_not_allocate_again()
    {
        for (int ue = 0; ue < 10; ue++) Run(ue);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int ue = 10; ue < 1000; ue++) Run(ue);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Run(int ue) => Of(100 + ue, ue % 8, new(300 * ue), retransmission: 0);
    }

    [Fact]
    public void A_block_lasts_as_long_as_it_may_be_sent_again()
    {
        UplinkHarqBuffer first = Of(100, 3, new(0), retransmission: 0);
        for (int n = 1; n < 216; n++) Assert.NotSame(first, Of(200 + n, 0, new(n), retransmission: 0));
        Assert.Same(first, Of(100, 3, new(216), retransmission: 27));
        Assert.Equal(4 * 12, first.InitialSubcarriers);
    }

    [Fact]
    public void What_comes_after_a_silence_starts_anew()
    {
        Of(100, 3, new(0), retransmission: 0);
        Of(101, 0, new(1000), retransmission: 0);
        UplinkHarqBuffer later = Of(100, 3, new(1008), retransmission: 1);
        Assert.Equal(4 * 12, later.InitialSubcarriers);
        Assert.Equal(256, later.Soft.SizeBits);
        Assert.Equal(2, _buffers.Made);
        Assert.NotSame(later, Of(101, 0, new(1008), retransmission: 0));
    }

    private UplinkHarqBuffer Of(int rnti, int process, Tti tti, int retransmission) => _buffers.Of(
        new UlschPdu { Rnti = new((ushort)rnti), HarqProcess = (byte)process, FirstPrb = 0, PrbCount = 4, Modulation = Modulation.Qpsk, Size = 32, Retransmission = (byte)retransmission }, tti);
}
