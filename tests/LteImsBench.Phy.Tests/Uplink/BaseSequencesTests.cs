using System.Text.Json;
using LteImsBench.Dsp;
using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;
using LteImsBench.Testing;

namespace LteImsBench.Phy.Tests.Uplink;

public class BaseSequencesTests
{
    [Fact]
    public void The_phase_tables_agree_with_the_corpus()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Corpus.Require("corpus/phy/ul_rs_phi_36211_5.5.1.2.json")));
        Assert.Equal(Rows(json, "phi_nRB1"), ReferencePhases.OnePrb.Select(row => string.Join(' ', row)));
        Assert.Equal(Rows(json, "phi_nRB2"), ReferencePhases.TwoPrbs.Select(row => string.Join(' ', row)));
    }

    [Fact]
    public void Every_sequence_has_unit_magnitude_and_long_ones_extend_cyclically()
    {
        var sequences = new BaseSequences();
        for (int prbs = 1; prbs <= 100; prbs += prbs < 10 ? 1 : 15)
        {
            for (int u = 0; u < BaseSequences.Groups; u++)
            {
                ReadOnlySpan<Cf32> values = sequences.Get(u, prbs < 6 ? 0 : 1, 12 * prbs);
                Assert.Equal(12 * prbs, values.Length);
                foreach (Cf32 value in values) Assert.Equal(1, value.Power, 1e-4);
            }
        }

        // 71 is the largest prime below 72, 31 that below 36.
        Assert.Equal(sequences.Get(3, 0, 72)[0], sequences.Get(3, 0, 72)[71]);
        Assert.Equal(sequences.Get(3, 0, 36)[4], sequences.Get(3, 0, 36)[35]);
    }

    [Fact]
    public void A_zadoff_chu_sequence_is_orthogonal_to_its_shifts_over_the_prime()
    {
        ReadOnlySpan<Cf32> values = new BaseSequences().Get(11, 1, 600);
        const int Prime = 599;
        foreach (int lag in (int[])[1, 7, 300])
        {
            Cf32 sum = default;
            for (int n = 0; n < Prime; n++) sum += values[n] * values[(n + lag) % Prime].Conjugate;
            Assert.True(sum.Magnitude < 1e-2 * Prime, $"lag {lag}");
        }
    }

    [Fact]
    public void Both_sequences_of_a_group_differ()
    {
        var sequences = new BaseSequences();
        Assert.False(sequences.Get(0, 0, 144).SequenceEqual(sequences.Get(0, 1, 144)));
    }

    [Fact]
    public void A_sequence_asked_for_again_allocates_nothing()
    {
        var sequences = new BaseSequences();
        _ = sequences.Get(5, 0, 1200);
        long before = GC.GetAllocatedBytesForCurrentThread();
        float sum = 0;
        for (int i = 0; i < 100; i++) sum += sequences.Get(5, 0, 1200)[i].Re;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(float.IsFinite(sum));
    }

    [Theory]
    [InlineData(30, 0, 12)]
    [InlineData(0, 1, 60)]
    [InlineData(0, 0, 13)]
    [InlineData(0, 0, 0)]
    public void Bad_arguments_are_refused(int u, int v, int length) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = new BaseSequences().Get(u, v, length); });

    [Fact]
    public void Without_hopping_the_group_follows_the_cell_identity()
    {
        var hopping = new SequenceHopping(Cell(groupHopping: false, sequenceHopping: false));
        for (int slot = 0; slot < 20; slot++)
        {
            Assert.Equal(301 % 30, hopping.GroupForPucch(slot));
            Assert.Equal((301 % 30 + 25) % 30, hopping.GroupForPusch(slot));
            Assert.Equal(0, hopping.Sequence(slot, 144));
        }
    }

    [Fact]
    public void Group_hopping_wins_over_sequence_hopping()
    {
        var group = new SequenceHopping(Cell(groupHopping: true, sequenceHopping: true));
        var sequence = new SequenceHopping(Cell(groupHopping: false, sequenceHopping: true));
        int[] slots = [.. Enumerable.Range(0, 20)];
        Assert.True(slots.Select(group.GroupForPucch).Distinct().Count() > 5);
        Assert.All(slots, slot => Assert.Equal(0, group.Sequence(slot, 144)));
        Assert.Equal([0, 1], slots.Select(slot => sequence.Sequence(slot, 72)).Distinct().Order());
        Assert.All(slots, slot => Assert.Equal(0, sequence.Sequence(slot, 60)));
    }

    [Fact]
    public void A_shift_turns_each_subcarrier_by_its_multiple()
    {
        var shifted = new Cf32[24];
        CyclicShift.Apply(new BaseSequences().Get(2, 0, 24), 5, shifted);
        for (int n = 0; n < 24; n++)
        {
            Cf32 expected = new BaseSequences().Get(2, 0, 24)[n] * Cf32.Phasor(2 * MathF.PI * 5 * n / 12);
            Assert.True((shifted[n] - expected).Magnitude < 1e-4);
            Assert.True((CyclicShift.Row(5)[n % 12] - Cf32.Phasor(2 * MathF.PI * 5 * n / 12)).Magnitude < 1e-4);
        }
    }

    private static UplinkCell Cell(bool groupHopping, bool sequenceHopping) =>
        new(new(301), 50, CyclicPrefix.Normal, new(1, false, 0, true, groupHopping, 25, sequenceHopping, 0), new(1, 2, 0, 0));

    private static IEnumerable<string> Rows(JsonDocument json, string name) =>
        json.RootElement.GetProperty(name).EnumerateArray().Select(row => string.Join(' ', row.EnumerateArray().Select(value => value.GetInt32())));
}
