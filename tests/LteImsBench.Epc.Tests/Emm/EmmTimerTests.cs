using LteImsBench.Epc.Config;
using LteImsBench.Epc.Emm;
using LteImsBench.Epc.Snapshots;
using LteImsBench.Epc.Tests.Bench;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Tests.Emm;

/// <summary>Retransmission, TS 24.301 table 10.2.2: four repetitions, then the procedure is over.</summary>
public sealed class EmmTimerTests
{
    [Theory]
    [InlineData("AUTHENTICATION REQUEST")]
    [InlineData("SECURITY MODE COMMAND")]
    [InlineData("ATTACH ACCEPT")]
    [InlineData("IDENTITY REQUEST")]
    public void An_unanswered_message_of_attach_is_sent_five_times_six_seconds_apart(string name)
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.NewUe();
        ue.Guti = new(bench.Config.Plmn, 2, 1, new(7));   // unknown, so that the IMSI is asked for
        ue.Deaf.Add(name);
        var sent = new List<long>();
        ue.Intercept = message =>
        {
            if (NasCodec.NameOf(message) == name) sent.Add(bench.Clock.Now.Count);
            return false;
        };
        ue.Attach();
        bench.Run(31_000);
        Assert.Equal([6_000, 6_000, 6_000, 6_000], sent.Zip(sent.Skip(1), (first, second) => second - first));
        Assert.Equal(0, ue.Rejected);
        Assert.Equal(0, bench.Ran.Connections);
        Assert.Contains("ATTACH ABORTED", bench.States);
        Assert.Equal((0, 0, 0), (bench.Core.Usage.Connections, bench.Core.Usage.Addresses, bench.Core.Usage.Bearers));
    }

    [Fact]
    public void A_late_answer_ends_the_repetition()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.NewUe();
        ue.Deaf.Add("AUTHENTICATION REQUEST");
        ue.Attach();
        bench.Run(7_000);
        ue.Deaf.Clear();
        bench.Run(6_000);
        Assert.Equal(3, ue.Count("AUTHENTICATION REQUEST"));
        Assert.Equal(EmmState.Registered, bench.Snapshot(ue)!.Emm);
    }

    [Fact]
    public void The_ESM_information_request_is_sent_three_times_and_then_53_rejects_the_attach()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.NewUe();
        ue.EsmInformationTransfer = true;
        ue.Deaf.Add("ESM INFORMATION REQUEST");
        ue.Attach();
        bench.Run(12_100);
        Assert.Equal(3, ue.Count("ESM INFORMATION REQUEST"));
        AttachReject reject = ue.Last<AttachReject>();
        Assert.Equal(EmmCause.EsmFailure, reject.EmmCause);
        Assert.Equal(EsmCause.EsmInformationNotReceived, Assert.IsType<PdnConnectivityReject>(reject.EsmMessageContainer!.Value.Message).EsmCause);
    }

    [Fact]
    public void The_same_attach_request_again_brings_the_accept_again()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.NewUe();
        ue.Deaf.Add("ATTACH ACCEPT");
        AttachRequest request = ue.AttachRequest();
        ue.Connect(request);
        bench.Run(100);
        ue.Deaf.Clear();
        ue.SendRaw(Core.OctetString.Wrap(NasCodec.Encode(request)));
        bench.Run(100);
        Assert.Equal(2, ue.Count("ATTACH ACCEPT"));
        Assert.Equal(1, ue.Count("AUTHENTICATION REQUEST"));
        Assert.Equal(EmmState.Registered, bench.Snapshot(ue)!.Emm);
    }

    [Fact]
    public void Another_attach_request_begins_anew()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.NewUe();
        ue.Deaf.Add("AUTHENTICATION REQUEST");
        ue.Attach();
        bench.Run(100);
        ue.Deaf.Clear();
        ue.Send(ue.AttachRequest());
        bench.Run(200);
        Assert.Equal(2, ue.Count("AUTHENTICATION REQUEST"));
        Assert.Equal(EmmState.Registered, bench.Snapshot(ue)!.Emm);
        Assert.Equal(new EpcUsage(1, 1, 2, 1), bench.Core.Usage);
    }

    [Fact]
    public void A_UE_that_comes_back_on_another_connection_ends_the_first()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.NewUe();
        ue.Deaf.Add("ATTACH ACCEPT");
        ue.Attach();
        bench.Run(100);
        ue.Deaf.Clear();
        ue.Security = null;
        ue.Attach();
        bench.Run(200);
        Assert.Equal(EmmState.Registered, bench.Snapshot(ue)!.Emm);
        Assert.Equal(1, bench.Ran.Connections);
        Assert.Equal((1, 2, 1), (bench.Core.Usage.Connections, bench.Core.Usage.Addresses, bench.Core.Usage.Bearers));
    }

    [Fact]
    public void Losing_the_radio_during_attach_leaves_nothing_behind()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.NewUe();
        ue.Deaf.Add("ATTACH ACCEPT");
        ue.Attach();
        bench.Run(100);
        bench.Ran.Lose(ue.Connection!.Value);
        bench.Run(100);
        Assert.Equal(EmmState.Deregistered, bench.Snapshot(ue)!.Emm);
        Assert.Equal((0, 0, 0), (bench.Core.Usage.Connections, bench.Core.Usage.Addresses, bench.Core.Usage.Bearers));
        bench.Run(60_000);
        Assert.Equal(1, ue.Count("ATTACH ACCEPT"));
    }

    [Fact]
    public void A_connection_without_procedure_is_released()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.NewUe();
        ue.Connect(Core.OctetString.FromHex("0760"), null);
        bench.Run(100);
        Assert.Equal(1, bench.Ran.Connections);
        bench.Run((int)new EpcTimers().IdleConnection.TotalMilliseconds);
        Assert.Equal(0, bench.Ran.Connections);
    }
}
