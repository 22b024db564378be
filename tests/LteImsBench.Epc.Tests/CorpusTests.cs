using LteImsBench.Core;
using LteImsBench.Epc.Emm;
using LteImsBench.Epc.NasSecurity;
using LteImsBench.Epc.Tests.Bench;
using LteImsBench.Messages.Nas;
using LteImsBench.Testing;

namespace LteImsBench.Epc.Tests;

/// <summary>Uplink messages of real phones, fed to the core.</summary>
public sealed class CorpusTests
{
    private const string File = "corpus/nas/nas.tsv";

    [Fact]
    public void Every_uplink_message_of_a_stranger_gets_a_sensible_answer()
    {
        var answers = new Dictionary<string, int>();
        foreach ((string id, OctetString wire) in Rows())
        {
            var bench = new TestBench();
            ScriptedUe ue = bench.NewUe();
            ue.Intercept = _ => true;
            ue.ConnectRaw(wire);
            bench.Run(100);
            string answer = string.Join(", ", ue.Received.Select(Describe));
            string expected = Inner(wire) switch
            {
                AttachRequest { EpsMobileIdentity: ImsiIdentity } => "ATTACH REJECT #17",
                AttachRequest => "IDENTITY REQUEST",
                TrackingAreaUpdateRequest => "TRACKING AREA UPDATE REJECT #9",
                ServiceRequest or ExtendedServiceRequest => "SERVICE REJECT #9",
                DetachRequestUeOriginating { SwitchOff: false } => "DETACH ACCEPT",
                AuthenticationResponse or IdentityResponse => "EMM STATUS #98",
                _ => "",   // nothing that comes unprotected may have an effect
            };
            Assert.True(expected == answer, $"{id}: '{answer}', expected '{expected}'");
            answers[answer] = answers.GetValueOrDefault(answer) + 1;
        }

        Assert.True(answers.Values.Sum() >= 50);
        Assert.True(answers.Count >= 6);
    }

    [Fact]
    public void Every_attach_request_of_a_phone_leads_to_an_attach()
    {
        int attached = 0;
        foreach ((string id, OctetString wire) in Rows())
        {
            if (Inner(wire) is not AttachRequest request) continue;
            var bench = new TestBench();
            ScriptedUe ue = bench.NewUe();
            ue.UeNetworkCapability = request.UeNetworkCapability.Octets;
            ue.MsNetworkCapability = request.MsNetworkCapability?.Octets;
            OctetString plain = wire[0] >> 4 == 0 ? wire : wire.Slice(6, wire.Length - 6);
            if (request.EpsMobileIdentity is ImsiIdentity { Imsi: var imsi })
            {
                bench.Hss.Provision(MemorySubscriberStore.Alice with { Imsi = imsi });
                ue.Imsi = imsi;
            }

            ue.Connect(plain, null);
            bench.Run(200);
            Assert.True(bench.Snapshot(ue)?.Emm == EmmState.Registered, $"{id}: {string.Join(", ", ue.Names)}");
            attached++;
        }

        Assert.True(attached >= 10);
    }

    [Fact]
    public void Every_PDN_connectivity_request_of_a_phone_is_accepted_or_refused_with_27()
    {
        int accepted = 0, refused = 0;
        foreach ((string id, OctetString wire) in Rows())
        {
            if (Inner(wire) is not PdnConnectivityRequest request) continue;
            var bench = new TestBench();
            ScriptedUe ue = bench.Attached();
            ue.SendPlain(OctetString.Wrap(NasCodec.Encode(request)));
            bench.Run(50);
            if (ue.Received.Last() is ActivateDefaultEpsBearerContextRequest activation)
            {
                accepted++;
                Assert.True(activation.ProtocolConfigurationOptions!.Value.PCscfAddresses.Any(), id);
                Assert.Equal(2, bench.Core.Usage.Bearers);
            }
            else
            {
                refused++;
                Assert.True(ue.Last<PdnConnectivityReject>().EsmCause == EsmCause.MissingOrUnknownApn, id);
            }
        }

        Assert.True(accepted >= 3 && refused >= 3, $"{accepted} accepted, {refused} refused");
    }

    [Fact]
    public void HASH_MME_is_that_of_a_real_network()
    {
        IReadOnlyDictionary<string, string>[] rows = [.. Corpus.Table(File)];
        var request = OctetString.FromHex(rows.Single(row => row["id"] == "nas-0099")["hex"]);
        var command = (SecurityModeCommand)((SecurityProtectedNas)NasCodec.Decode(Hex.Parse(rows.Single(row => row["id"] == "nas-0121")["hex"])).OrThrow()).Message!;
        Assert.Equal(command.HashMme, HashMme.Of(request));
    }

    private static IEnumerable<(string Id, OctetString Wire)> Rows() =>
        Corpus.Table(File).Where(row => row["dir"] == "UL").Select(row => (row["id"], OctetString.FromHex(row["hex"])));

    private static NasMessage Inner(OctetString wire)
    {
        NasMessage message = NasCodec.Decode(wire, NasDirection.Uplink).OrThrow();
        return message is SecurityProtectedNas { Message: { } inner } ? inner : message;
    }

    private static string Describe(NasMessage message) => NasCodec.NameOf(message) + message switch
    {
        AttachReject reject => $" #{(byte)reject.EmmCause}",
        TrackingAreaUpdateReject reject => $" #{(byte)reject.EmmCause}",
        ServiceReject reject => $" #{(byte)reject.EmmCause}",
        EmmStatus status => $" #{(byte)status.EmmCause}",
        _ => "",
    };
}
