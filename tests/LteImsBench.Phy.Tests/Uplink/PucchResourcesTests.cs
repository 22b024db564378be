using LteImsBench.Phy.Common;
using LteImsBench.Phy.Uplink;

namespace LteImsBench.Phy.Tests.Uplink;

public class PucchResourcesTests
{
    public static TheoryData<CyclicPrefix, byte, byte> Shapes()
    {
        var data = new TheoryData<CyclicPrefix, byte, byte>();
        foreach (var prefix in (CyclicPrefix[])[CyclicPrefix.Normal, CyclicPrefix.Extended])
        {
            for (byte delta = 1; delta <= 3; delta++)
            {
                for (byte shifts = 0; shifts <= 7; shifts += delta) data.Add(prefix, delta, shifts);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void No_two_resources_share_a_code_in_any_slot(CyclicPrefix prefix, byte delta, byte cyclicShifts)
    {
        var resources = new PucchResources(Cell(prefix, delta, cqiPrbs: 2, cyclicShifts));
        int perPrb = PucchCovers.Count(prefix) * 12 / delta;
        for (int slot = 0; slot < 4; slot++)
        {
            var codes = new HashSet<(int, int, int)>();
            for (int resource = 0; resource < 3 * perPrb; resource++)
            {
                PucchCode code = resources.Locate(PucchFormat.Format1a, resource, slot);
                Assert.InRange(code.Cover, 0, PucchCovers.Count(prefix) - 1);
                Assert.InRange(code.Shift, 0, 11);
                Assert.True(codes.Add((code.Prb, code.Shift, code.Cover)), $"{resource} in slot {slot}");
            }

            // In the mixed resource block format 2 keeps one shift away from format 1 on either side.
            int mixed = cyclicShifts == 0 ? 0 : Math.Max(0, 12 - cyclicShifts - 2);
            for (int resource = 0; resource < 24 + mixed; resource++)
            {
                PucchCode code = resources.Locate(PucchFormat.Format2, resource, slot);
                Assert.True(codes.Add((code.Prb, code.Shift, 0)), $"format 2: {resource} in slot {slot}");
                if (resource >= 24) Assert.InRange(code.Shift, cyclicShifts + 1, 10);
            }
        }
    }

    [Fact]
    public void Resource_blocks_fill_from_the_edges_and_change_sides_with_the_slot()
    {
        var resources = new PucchResources(Cell(CyclicPrefix.Normal, 1, cqiPrbs: 1, 0));
        Assert.Equal([0, 24], Prbs(resources, PucchFormat.Format2, 0));
        Assert.Equal([24, 0], Prbs(resources, PucchFormat.Format1, 0));
        Assert.Equal([1, 23], Prbs(resources, PucchFormat.Format1, 36));
        Assert.Equal([23, 1], Prbs(resources, PucchFormat.Format1, 72));
    }

    [Fact]
    public void A_resource_outside_the_carrier_is_refused()
    {
        var resources = new PucchResources(Cell(CyclicPrefix.Normal, 1, cqiPrbs: 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => resources.Locate(PucchFormat.Format1, 36 * 25, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => resources.Locate(PucchFormat.Format1, -1, 0));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(2, 3)]
    [InlineData(1, 8)]
    public void A_cell_whose_parameters_cannot_be_is_refused(byte delta, byte cyclicShifts) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PucchResources(Cell(CyclicPrefix.Normal, delta, 1, cyclicShifts)));

    private static int[] Prbs(PucchResources resources, PucchFormat format, int resource) =>
        [resources.Locate(format, resource, 0).Prb, resources.Locate(format, resource, 1).Prb];

    private static UplinkCell Cell(CyclicPrefix prefix, byte delta, byte cqiPrbs, byte cyclicShifts) =>
        new(new(7), 25, prefix, default, new(delta, cqiPrbs, cyclicShifts, 0));
}
