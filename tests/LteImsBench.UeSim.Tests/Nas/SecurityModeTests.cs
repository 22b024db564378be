using LteImsBench.Core;
using LteImsBench.Messages.Nas;
using LteImsBench.UeSim.Nas.Emm;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Nas;

public sealed class SecurityModeTests
{
    [Fact]
    public void Replayed_capabilities_that_differ_are_refused_with_23()
    {
        var rig = new NasRig();

        // Two octets more than the UE sent: the length rules of TS 24.301 §9.9.3.36.
        rig.Mme.On<AuthenticationResponse>(_ => rig.Mme.CommandSecurity(replayed: new(OctetString.FromHex("f070c040"))));
        rig.Mme.On<SecurityModeReject>(_ => rig.Mme.SendPlain(new AttachReject(EmmCause.NetworkFailure)));
        rig.Attach();
        Assert.Equal(EmmCause.UeSecurityCapabilitiesMismatch, rig.Mme.Last<SecurityModeReject>().EmmCause);
        Assert.False(rig.Nas.Emm.Security.CanProtect);
    }

    [Fact]
    public void A_wrong_MAC_is_refused_with_24_and_a_right_command_still_works()
    {
        var rig = new NasRig();
        bool spoiled = false;
        rig.Mme.On<AuthenticationResponse>(_ => rig.Mme.CommandSecurity(spoilMac: true));
        rig.Mme.On<SecurityModeReject>(_ =>
        {
            spoiled = true;
            rig.Mme.CommandSecurity();
        });
        Assert.True(rig.Attach().IsSuccess);
        Assert.True(spoiled);
        Assert.Equal(EmmCause.SecurityModeRejectedUnspecified, rig.Mme.Last<SecurityModeReject>().EmmCause);
    }

    [Fact]
    public void EIA0_is_refused_unless_the_handset_is_set_to_have_it()
    {
        foreach (bool allowed in (bool[])[false, true])
        {
            var rig = new NasRig(new UeSettings { PdnType = PdnType.Ipv4, IntegrityAlgorithms = (byte)(allowed ? 0b1111 : 0b1110) });
            rig.Mme.Eia = 0;
            rig.Mme.On<SecurityModeReject>(_ => rig.Mme.SendPlain(new AttachReject(EmmCause.NetworkFailure)));
            Assert.Equal(allowed, rig.Attach().IsSuccess);
        }
    }

    [Fact]
    public void The_completion_is_ciphered_with_the_new_context_and_carries_the_IMEISV()
    {
        var rig = new NasRig();
        rig.Attach();
        int at = rig.Mme.Received.FindIndex(message => message is SecurityModeComplete);
        Assert.Equal(0x47, rig.Mme.Wire[at][0]);
        Assert.Equal(rig.Settings.Imeisv, Assert.IsType<MobileImeisv>(rig.Mme.Last<SecurityModeComplete>().Imeisv).Imeisv);
    }

    [Fact]
    public void A_new_authentication_in_the_connection_changes_the_keys()
    {
        var rig = new NasRig();
        rig.Attach();
        OctetString before = rig.Mme.KAsme;
        rig.Mme.Ksi = 2;
        rig.Mme.On<SecurityModeComplete>(_ => { });
        rig.Mme.On<AuthenticationResponse>(_ => rig.Mme.CommandSecurity());
        rig.Bench.Loop.Post(() => rig.Mme.AuthenticateProtected());
        rig.Bench.Run(1);
        Assert.NotEqual(before, rig.Mme.KAsme);
        Assert.Equal(2, rig.Nas.Emm.Security.Current!.KeySetIdentifier);
        rig.Bench.Await(() => rig.Nas.DetachAsync(false, CancellationToken.None));
        Assert.Equal(EmmState.Deregistered, rig.Nas.Emm.State);
    }
}
