using LteImsBench.Core.Identity;
using LteImsBench.Enb.Rrc;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Tests.Rrc;

public class DrbTableTests
{
    private static readonly ErabQos Default = new(9, 9);

    private readonly DrbTable _table = new();

    // EPS bearer identities go to 15, logical channels to 10 only.
    [Fact]
    public void Logical_channels_do_not_follow_bearer_identities()
    {
        Assert.Equal(new Lcid(3), _table.Add(new(15), Default)!.Lcid);
        Assert.Equal(new Lcid(4), _table.Add(new(5), Default)!.Lcid);
        _table.Remove(_table.Find(new(15))!);
        Assert.Equal(new Lcid(3), _table.Add(new(9), Default)!.Lcid);
    }

    [Fact]
    public void There_is_room_for_eight()
    {
        for (byte ebi = 5; ebi <= 12; ebi++) Assert.NotNull(_table.Add(new(ebi), Default));
        Assert.Null(_table.Add(new(13), Default));
    }

    [Fact]
    public void A_DRB_identity_comes_again_only_when_all_32_were_used()
    {
        var seen = new List<byte>();
        for (int i = 0; i < 32; i++)
        {
            Drb drb = _table.Add(new(6), Default)!;
            seen.Add(drb.Id.Value);
            Assert.Equal(new Lcid(3), drb.Lcid);
            _table.Remove(drb);
        }

        Assert.Equal(Enumerable.Range(1, 32).Select(n => (byte)n), seen);
        Assert.Equal(new DrbId(1), _table.Add(new(6), Default)!.Id);
    }

    [Fact]
    public void An_unknown_QCI_and_a_bearer_that_exists_are_refused()
    {
        Assert.Null(_table.Add(new(5), new(77, 1)));
        Assert.NotNull(_table.Add(new(5), Default));
        Assert.Null(_table.Add(new(5), Default));
    }
}
