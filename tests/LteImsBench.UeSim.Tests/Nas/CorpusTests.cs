using LteImsBench.Core;
using LteImsBench.Messages.Nas;
using LteImsBench.Testing;
using LteImsBench.UeSim.Nas.Emm;
using LteImsBench.UeSim.Tests.Fakes;

namespace LteImsBench.UeSim.Tests.Nas;

/// <summary>Downlink messages of real networks, put to a UE in the state in which they would come.</summary>
public sealed class CorpusTests
{
    // Of the instance: a missing corpus then skips the test instead of failing the type.
    private readonly byte[][] _downlink =
    [
        .. Corpus.Table("corpus/nas/nas.tsv")
            .Where(row => row["dir"] == "DL" && row["wireshark"] == "ok")
            .Select(row => Hex.Parse(row["hex"])),
    ];

    [Fact]
    public void Every_ATTACH_ACCEPT_registers_the_UE_with_what_it_grants()
    {
        int accepted = 0;
        foreach (byte[] octets in _downlink.Select(Inner))
        {
            if (NasCodec.Decode(octets, NasDirection.Downlink).Value is not AttachAccept accept) continue;
            if (accept.EsmMessageContainer.Message is not ActivateDefaultEpsBearerContextRequest granted) continue;
            var rig = new NasRig(new UeSettings { Apn = "internet" });
            rig.Mme.On<EsmInformationResponse>(response =>
            {
                // The PTI is that of the UE's own request.
                int pti = octets.AsSpan().IndexOf(accept.EsmMessageContainer.Octets.Span) + 1;
                byte[] mine = [.. octets];
                mine[pti] = response.Pti.Value;
                rig.Mme.SendOctets(mine);
            });
            UeOutcome outcome = rig.Attach();
            Assert.True(outcome.IsSuccess, $"{Convert.ToHexStringLower(octets)}: {outcome.Words}");
            Assert.Equal(granted.AccessPointName.NetworkIdentifier, rig.Nas.Pdns[0].Apn);
            Assert.Equal(granted.Ebi, rig.Nas.Pdns[0].Ebi);
            if (accept.Guti is GutiIdentity guti) Assert.Equal(guti.Guti, rig.Nas.Emm.Guti);
            accepted++;
        }

        Assert.InRange(accepted, 5, int.MaxValue);
    }

    [Fact]
    public void Whatever_a_network_sends_in_whatever_state_no_exception_comes()
    {
        foreach (bool isAttached in (bool[])[false, true])
        {
            foreach (byte[] octets in _downlink)
            {
                NasRig rig = InState(isAttached);
                rig.Mme.Post(octets);
                rig.Mme.SendOctets(Inner(octets));
                rig.Bench.Run(0.005);
            }
        }
    }

    [Fact]
    public void Truncated_and_flipped_messages_make_no_exception()
    {
        var random = new Random(4);
        NasRig rig = InState(isAttached: true);
        for (int round = 0; round < 4000; round++)
        {
            byte[] octets = [.. Inner(_downlink[random.Next(_downlink.Length)])];
            if (octets.Length == 0) continue;
            if (round % 2 == 0) octets[random.Next(octets.Length)] ^= (byte)(1 << random.Next(8));
            else octets = octets[..random.Next(octets.Length)];
            if (octets.Length > 0) rig.Mme.SendOctets(octets);
            rig.Mme.Post(octets);
            rig.Bench.Loop.Step();
            if (rig.Nas.Emm.State != EmmState.Registered) rig = InState(isAttached: true);
        }
    }

    private static NasRig InState(bool isAttached)
    {
        var rig = new NasRig();
        if (isAttached)
        {
            Assert.True(rig.Attach().IsSuccess);
        }
        else
        {
            rig.Mme.Ignore<AttachRequest>();
            rig.Bench.Loop.Start(() => rig.Nas.AttachAsync(CancellationToken.None));
        }

        // The script does not follow where the messages lead.
        rig.Mme.Ignore<AttachRequest>().Ignore<AuthenticationResponse>().Ignore<ServiceRequest>().Ignore<SecurityModeComplete>();
        return rig;
    }

    private static byte[] Inner(byte[] octets) =>
        NasCodec.Decode(octets, NasDirection.Downlink).Value is SecurityProtectedNas { Message: not null } secured ? secured.Payload.ToArray() : octets;
}
