using LteImsBench.Core;
using LteImsBench.Epc.Config;
using LteImsBench.Epc.Emm;
using LteImsBench.Epc.Tests.Bench;
using LteImsBench.Messages.Nas;
using LteImsBench.Security;

namespace LteImsBench.Epc.Tests.Emm;

/// <summary>A UE that comes back with a GUTI and a security context of ours.</summary>
public sealed class ReattachTests
{
    private static readonly EpcConfig Trusting = new() { Security = new() { AuthenticatesEveryAttach = false } };

    [Fact]
    public void By_default_it_is_authenticated_again_without_being_asked_who_it_is()
    {
        ScriptedUe ue = Returned(new TestBench());
        Assert.Equal(["AUTHENTICATION REQUEST", "SECURITY MODE COMMAND", "ATTACH ACCEPT", "EMM INFORMATION"], ue.Names);
    }

    [Fact]
    public void The_new_keys_have_another_identifier()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        byte first = ue.Security!.Ksi;
        Return(bench, ue);
        Assert.NotEqual(first, ue.Security.Ksi);
    }

    [Fact]
    public void Where_the_network_trusts_its_context_the_accept_comes_at_once()
    {
        var bench = new TestBench(Trusting);
        ScriptedUe ue = Returned(bench);
        Assert.Equal(["ATTACH ACCEPT", "EMM INFORMATION"], ue.Names);
        Assert.Equal(0, ue.Rejected);
        Assert.Equal(EpsKeys.KEnb(ue.Security!.KAsme, ue.KEnbCount), bench.Ran.Contexts.Last().KEnb);
    }

    [Fact]
    public void A_wrong_MAC_on_the_request_leads_to_authentication()
    {
        var bench = new TestBench(Trusting);
        ScriptedUe ue = bench.Attached();
        Leave(bench, ue);
        byte[] wire = ue.Security!.Protect(SecurityHeaderType.IntegrityProtected, OctetString.Wrap(NasCodec.Encode(ue.AttachRequest()))).ToArray();
        wire[2] ^= 1;
        ue.ConnectRaw(OctetString.Wrap(wire));
        bench.Run(100);
        Assert.Equal("AUTHENTICATION REQUEST", ue.Names.First());
        Assert.Equal(EmmState.Registered, bench.Snapshot(ue)!.Emm);
    }

    [Fact]
    public void A_replayed_attach_request_is_not_trusted()
    {
        var bench = new TestBench(Trusting);
        ScriptedUe ue = bench.Attached();
        Leave(bench, ue);
        OctetString wire = ue.Security!.Protect(SecurityHeaderType.IntegrityProtected, OctetString.Wrap(NasCodec.Encode(ue.AttachRequest())));
        ue.ConnectRaw(wire);
        bench.Run(100);
        Leave(bench, ue);
        ScriptedUe thief = bench.NewUe();
        thief.Guti = ue.Guti;
        thief.Deaf.Add("AUTHENTICATION REQUEST");
        thief.ConnectRaw(wire);
        bench.Run(100);
        Assert.DoesNotContain("ATTACH ACCEPT", thief.Names);
    }

    [Fact]
    public void A_GUTI_used_by_another_subscriber_is_found_out_and_the_right_one_attaches()
    {
        var bench = new TestBench();
        ScriptedUe alice = bench.Attached();
        ScriptedUe bob = bench.NewUe(MemorySubscriberStore.Bob);
        bob.Guti = alice.Guti;
        bob.Attach();
        bench.Run(100);
        Assert.Equal(["AUTHENTICATION REQUEST", "IDENTITY REQUEST", "AUTHENTICATION REQUEST", "SECURITY MODE COMMAND", "ATTACH ACCEPT", "EMM INFORMATION"], bob.Names);
        Assert.Equal(EmmState.Registered, bench.Snapshot(alice)!.Emm);
        Assert.Equal(EmmState.Registered, bench.Snapshot(bob)!.Emm);
    }

    [Fact]
    public void An_attach_over_a_registration_closes_what_was_open()
    {
        var bench = new TestBench();
        ScriptedUe ue = bench.Attached();
        Return(bench, ue);
        Assert.Equal(["open internet", "active 5", "inactive 5", "close internet", "open internet", "active 5"], bench.Sessions.Log);
        Assert.Equal((1, 1, 2, 1), (bench.Core.Usage.Connections, bench.Core.Usage.Gutis, bench.Core.Usage.Addresses, bench.Core.Usage.Bearers));
    }

    [Fact]
    public void HASH_MME_vouches_for_an_unprotected_request_only()
    {
        ScriptedUe ue = new TestBench().Attached();
        Assert.NotNull(ue.Last<SecurityModeCommand>().HashMme);
        Assert.Null(Returned(new TestBench()).Last<SecurityModeCommand>().HashMme);
    }

    private static ScriptedUe Returned(TestBench bench)
    {
        ScriptedUe ue = bench.Attached();
        Leave(bench, ue);
        Return(bench, ue);
        return ue;
    }

    private static void Leave(TestBench bench, ScriptedUe ue)
    {
        ue.Send(new DetachRequestUeOriginating(new(ue.Security!.Ksi), DetachTypeUeOriginating.Eps, true, ue.Guti!.Value));
        bench.Run(20);
        Assert.Equal(EmmState.Deregistered, bench.Snapshot(ue)!.Emm);
        ue.Received.Clear();
    }

    private static void Return(TestBench bench, ScriptedUe ue)
    {
        ue.Attach();
        bench.Run(100);
        Assert.Equal(EmmState.Registered, bench.Snapshot(ue)!.Emm);
    }
}
