using LteImsBench.Core;
using LteImsBench.Core.Identity;
using LteImsBench.Epc.Emm;
using LteImsBench.Epc.Tests.Bench;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Epc.Tests.Signalling;

/// <summary>Messages that are wrong in themselves or in their moment, TS 24.301 §7.</summary>
public sealed class ProtocolErrorTests
{
    private readonly TestBench _bench = new();

    [Theory]
    [InlineData("EMM type that does not exist", "07ff", "0760 61")]
    [InlineData("AUTHENTICATION RESPONSE without RES", "0753", "0760 60")]
    [InlineData("DETACH REQUEST cut short", "074509", "0760 60")]
    [InlineData("TRACKING AREA UPDATE COMPLETE nobody waits for", "074a", "0760 62")]
    [InlineData("UPLINK NAS TRANSPORT, SMS over NAS", "0763 04 09010203", "0760 61")]
    [InlineData("ESM type that does not exist", "0205ff", "0205e8 61")]
    [InlineData("ESM header cut short", "0205", "0205e8 6f")]
    [InlineData("ESM INFORMATION RESPONSE that nobody asked for", "0207da", "0207e8 2f")]
    [InlineData("answer for a bearer that is not there", "a200c6", "a200e8 2b")]
    [InlineData("answer for the wrong kind of bearer", "5200c6", "5200e8 2b")]
    [InlineData("PDN CONNECTIVITY REQUEST without its content", "0207d0", "0207d1 60")]
    [InlineData("PDN CONNECTIVITY REQUEST without a PTI", "0200d011", "0200d1 51")]
    [InlineData("PDN DISCONNECT REQUEST without its content", "0207d2", "0207d3 60")]
    [InlineData("BEARER RESOURCE ALLOCATION REQUEST cut short", "0207d405", "0207d5 60")]
    [InlineData("BEARER RESOURCE MODIFICATION REQUEST cut short", "0207d605", "0207d7 60")]
    [InlineData("BEARER RESOURCE ALLOCATION REQUEST with a broken TFT", "0207d405 02 2101 01 01", "0207d5 2d")]
    public void Each_gets_its_answer_and_the_UE_stays(string why, string uplink, string answer)
    {
        ScriptedUe ue = _bench.Attached();
        ue.Received.Clear();
        ue.SendPlain(OctetString.FromHex(uplink));
        _bench.Run(20);
        Assert.Equal(answer.Replace(" ", ""), Convert.ToHexStringLower(NasCodec.Encode(Assert.Single(ue.Received))));
        Assert.True(_bench.Snapshot(ue)!.Emm == EmmState.Registered, why);
    }

    [Theory]
    [InlineData("ATTACH REQUEST cut short", "0741 71 08 0910", "0744 60")]
    [InlineData("ATTACH REQUEST whose identity has no known type", "0741 71 08 0f10100021436587 02f0f0 0004 0201d011", "0744 60")]
    [InlineData("TRACKING AREA UPDATE REQUEST cut short", "0748 0b", "074b 60")]
    [InlineData("EXTENDED SERVICE REQUEST cut short", "074c", "074e 60")]
    [InlineData("SERVICE REQUEST cut short", "c705", "074e 60")]
    public void A_broken_initial_message_gets_the_reject_of_its_procedure(string why, string uplink, string answer)
    {
        ScriptedUe ue = _bench.NewUe();
        ue.ConnectRaw(OctetString.FromHex(uplink));
        _bench.Run(20);
        Assert.True(answer.Replace(" ", "") == Convert.ToHexStringLower(NasCodec.Encode(Assert.Single(ue.Received))), why);
        Assert.Equal(0, _bench.Ran.Connections);
    }

    [Theory]
    [InlineData("")]
    [InlineData("07")]
    [InlineData("0300")]              // another protocol
    [InlineData("17000000000007")]    // protected, and cut short inside
    [InlineData("27000000000012")]
    [InlineData("f7000000")]
    public void Noise_is_survived(string uplink)
    {
        ScriptedUe ue = _bench.NewUe();
        ue.ConnectRaw(OctetString.FromHex(uplink));
        _bench.Run(20_000);
        Assert.Equal(0, _bench.Ran.Connections);
        ScriptedUe attached = _bench.Attached();
        attached.SendRaw(OctetString.FromHex(uplink));
        _bench.Run(20);
        Assert.Equal(EmmState.Registered, _bench.Snapshot(attached)!.Emm);
    }

    [Theory]
    [InlineData("074300035200c2")]   // ATTACH COMPLETE
    [InlineData("0201d011")]         // PDN CONNECTIVITY REQUEST
    [InlineData("5200ce")]           // DEACTIVATE EPS BEARER CONTEXT ACCEPT
    [InlineData("075e")]             // SECURITY MODE COMPLETE
    public void What_must_be_protected_and_is_not_is_discarded(string plain)
    {
        ScriptedUe ue = _bench.Attached();
        ue.Received.Clear();
        ue.SendRaw(OctetString.FromHex(plain));
        _bench.Run(20);
        Assert.Empty(ue.Received);
        Assert.Contains(_bench.Events, entry => entry.Detail == "discarded: not integrity protected");
    }

    [Theory]
    [InlineData("0760")]
    [InlineData("0200e8")]
    public void A_broken_STATUS_is_not_answered_by_another(string uplink)
    {
        ScriptedUe ue = _bench.Attached();
        ue.Received.Clear();
        ue.SendPlain(OctetString.FromHex(uplink));
        _bench.Run(20);
        Assert.Empty(ue.Received);
    }

    [Fact]
    public void A_replayed_or_altered_message_is_discarded()
    {
        ScriptedUe ue = _bench.Attached();
        ue.Apn = "ims";
        OctetString wire = ue.Security!.Protect(SecurityHeaderType.IntegrityProtectedAndCiphered, OctetString.Wrap(NasCodec.Encode(ue.PdnConnectivityRequest(inAttach: false))));
        ue.SendRaw(wire);
        _bench.Run(20);
        ue.Send(new PdnDisconnectRequest(default, new(9), new(6)));
        _bench.Run(20);
        ue.SendRaw(wire);
        byte[] altered = ue.Security.Protect(SecurityHeaderType.IntegrityProtectedAndCiphered, OctetString.FromHex("0760 6f")).ToArray();
        altered[^1] ^= 1;
        ue.SendRaw(OctetString.Wrap(altered));
        _bench.Run(20);
        Assert.Single(_bench.Snapshot(ue)!.PdnConnections);
    }

    [Theory]
    [InlineData(43, 0)]
    [InlineData(97, 0)]
    public void ESM_STATUS_ends_what_the_UE_could_not_make_sense_of(byte cause, int left)
    {
        ScriptedUe ue = _bench.Attached();
        ue.Intercept = message =>
        {
            if (message is ActivateDedicatedEpsBearerContextRequest request) ue.Send(new EsmStatus(request.Ebi, request.Pti, (EsmCause)cause));
            return message is ActivateDedicatedEpsBearerContextRequest;
        };
        var tft = new TrafficFlowTemplate(TftOperation.Create, [new PacketFilter(0) { Precedence = 1, Components = [new PacketFilterComponent.ProtocolIdentifier(17)] }]);
        UeKey key = _bench.Snapshot(ue)!.Key;
        Assert.Equal(new EpcOutcome.Refused("ESM STATUS", cause), _bench.Complete(() => _bench.Core.ActivateDedicatedBearerAsync(key, new(5), new(1, 2), tft)));
        Assert.Equal(1 + left, _bench.Core.Usage.Bearers);
    }

    [Fact]
    public void Random_octets_never_end_the_bench()
    {
        var random = new Random(20);
        ScriptedUe ue = _bench.Attached();
        for (int i = 0; i < 20_000; i++)
        {
            byte[] octets = new byte[random.Next(1, 40)];
            random.NextBytes(octets);
            if (random.Next(3) > 0) octets[0] = (byte)(random.Next(2) == 0 ? 0x07 : 0x02 | random.Next(16) << 4);
            if (random.Next(2) == 0 && octets.Length > 2) octets[octets[0] == 7 ? 1 : 2] = (byte)random.Next(0x41, 0xEC);
            if (octets.Length > 1 && octets[0] == 7 && octets[1] == 0x45) continue;   // a DETACH REQUEST may be in order
            if (ue.Connection is null) break;
            ue.SendPlain(OctetString.Wrap(octets));
            _bench.Run(1);
        }

        _bench.Run(60_000);
        Assert.True(_bench.Core.Usage.Bearers <= 11);
    }

    [Fact]
    public void Random_octets_on_new_connections_leave_nothing_behind()
    {
        var random = new Random(21);
        for (int i = 0; i < 3_000; i++)
        {
            byte[] octets = new byte[random.Next(1, 60)];
            random.NextBytes(octets);
            octets[0] = (byte)(random.Next(13) << 4 | 7);
            if (octets.Length > 1 && random.Next(2) == 0) octets[1] = (byte)random.Next(0x41, 0x6A);
            _bench.NewUe().ConnectRaw(OctetString.Wrap(octets));
            _bench.Run(1);
        }

        _bench.Run(60_000);
        Assert.Equal((0, 0, 0), (_bench.Core.Usage.Connections, _bench.Core.Usage.Addresses, _bench.Core.Usage.Bearers));
    }
}
