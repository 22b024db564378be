using LteImsBench.Core.Identity;
using LteImsBench.Enb.Cell;
using LteImsBench.Enb.Tests.Support;
using LteImsBench.Messages.Rrc;
using LteImsBench.Messages.S1;

namespace LteImsBench.Enb.Tests;

public class PagingTests
{
    private static readonly Imsi Subscriber = Imsi.Parse("001010123456789");   // UE_ID 277: frame 21 of 32, subframe 9
    private static readonly STmsi Temporary = new(1, new(0xC0FFEE01));

    [Theory]
    [InlineData(6)]
    [InlineData(25)]
    public void A_page_comes_at_the_UEs_occasion_and_again_until_it_is_answered(int prbs)
    {
        var network = new TestNetwork(new CellConfig { PrbCount = prbs, Paging = new() { Repetitions = 5 } });
        ScriptedUe ue = network.AddUe();
        network.Until(() => ue.Sib2 is not null);
        network.Ask(enb => enb.Page(new(Subscriber, Temporary)));
        network.Until(() => ue.PagedAt.Count == 2);
        Assert.All(ue.PagedAt, tti => Assert.Equal((21, 9), (tti.Sfn % 32, tti.Subframe)));
        Assert.Equal(320, ue.PagedAt[1] - ue.PagedAt[0]);
        Assert.Equal(Temporary, Assert.IsType<PagingUeIdentity.STmsi>(ue.Paged[0].UeIdentity).Value);
        Assert.Equal(CnDomain.Ps, ue.Paged[0].CnDomain);
        ue.STmsi = Temporary;
        ue.Cause = EstablishmentCause.MtAccess;
        ue.Connect();
        network.Until(() => network.Core.Initial.Count == 1);
        Assert.Equal((EstablishmentCause.MtAccess, Temporary), (network.Core.Initial[0].Message.Cause, network.Core.Initial[0].Message.STmsi));
        int paged = ue.PagedAt.Count;
        network.Run(700);
        Assert.Equal(paged, ue.PagedAt.Count);
    }

    [Fact]
    public void An_unanswered_page_ends()
    {
        var network = new TestNetwork(new CellConfig { Paging = new() { Repetitions = 3 } });
        ScriptedUe ue = network.AddUe();
        network.Ask(enb => enb.Page(new(Subscriber, null, IsCircuitSwitched: true)));
        network.Run(2000);
        Assert.Equal(3, ue.PagedAt.Count);
        Assert.Equal(Subscriber.Digits, Assert.IsType<PagingUeIdentity.Imsi>(ue.Paged[0].UeIdentity).Value);
        Assert.Equal(CnDomain.Cs, ue.Paged[0].CnDomain);
    }

    [Fact]
    public void UEs_with_one_occasion_share_a_message_of_at_most_sixteen()
    {
        var network = new TestNetwork(new CellConfig { Paging = new() { Repetitions = 1 } });
        ScriptedUe ue = network.AddUe();
        network.Until(() => ue.Sib2 is not null);
        network.Ask(enb =>
        {
            for (uint i = 0; i < 20; i++) enb.Page(new(Imsi.Parse($"{1010123456789UL + 32 * i:D15}"), new(1, new(i))));
        });
        network.Until(() => ue.Paged.Count == 20);
        Assert.Equal(2, ue.PagedAt.Count);
        Assert.Equal(20, ue.Paged.Select(record => ((PagingUeIdentity.STmsi)record.UeIdentity).Value).Distinct().Count());
    }
}
