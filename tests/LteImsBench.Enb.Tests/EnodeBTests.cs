using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Enb.Cell;
using LteImsBench.Enb.Rrc;
using LteImsBench.Enb.Tests.Support;
using LteImsBench.Messages.Rrc;

namespace LteImsBench.Enb.Tests;

public class EnodeBTests
{
    public static TheoryData<int> Bandwidths => [6, 15, 25, 50, 75, 100];

    [Theory]
    [MemberData(nameof(Bandwidths))]
    public void A_UE_gets_its_connection_security_and_bearer_at_every_bandwidth(int prbs)
    {
        var network = new TestNetwork(new CellConfig { PrbCount = prbs });
        ScriptedUe ue = network.AddConnectedUe();
        Assert.Equal((2, 2), (ue.Integrity, ue.Ciphering));
        Assert.Equal([new EpsBearerId(5)], network.Core.Contexts[0].Result.Done);
        Assert.Equal([OctetString.FromHex("0742")], ue.Nas);
        Assert.Equal(ue.InitialNas, network.Core.Initial[0].Message.Nas);
        Assert.Equal(RrcState.Connected, network.Enb.Snapshot().Single().State);
        Assert.True(ue.Sib1 is not null && ue.HasSib3);
    }
}
