using System.Globalization;
using System.Net;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>What we read in the captured messages, held against what Wireshark reads in them.</summary>
public class NasWiresharkTests
{
    private static readonly Dictionary<string, Func<NasMessage, IEnumerable<string>>> Fields = new()
    {
        ["nas_eps.nas_msg_emm_type"] = message => NasTree.All<EmmMessage>(message).Select(emm => $"0x{(byte)emm.MessageType:x2}"),
        ["nas_eps.nas_msg_esm_type"] = message => NasTree.All<EsmMessage>(message).Select(esm => $"0x{(byte)esm.MessageType:x2}"),
        ["nas_eps.bearer_id"] = message => NasTree.All<EsmMessage>(message).Select(esm => Number(esm.Ebi.Value)),
        ["nas_eps.esm.proc_trans_id"] = message => NasTree.All<EsmMessage>(message).Select(esm => Number(esm.Pti.Value)),
        ["nas_eps.msg_auth_code"] = message => NasTree.All<SecurityProtectedNas>(message).Select(secured => $"0x{secured.Mac:x8}"),
        ["nas_eps.seq_no"] = message => NasTree.All<SecurityProtectedNas>(message).Select(secured => Number(secured.SequenceNumber)),
        ["nas_eps.emm.short_mac"] = message => NasTree.All<ServiceRequest>(message).Select(service => $"0x{service.ShortMac:x4}"),
        ["nas_eps.seq_no_short"] = message => NasTree.All<ServiceRequest>(message).Select(service => Number(service.SequenceNumber)),
        ["nas_eps.emm.cause"] = message => NasTree.All<EmmCause>(message).Select(cause => Number((byte)cause)),
        ["nas_eps.esm.cause"] = message => NasTree.All<EsmCause>(message).Select(cause => Number((byte)cause)),
        ["nas_eps.emm.eps_att_type"] = message => NasTree.All<EpsAttachType>(message).Select(type => Number((byte)type)),
        ["nas_eps.emm.EPS_attach_result"] = message => NasTree.All<EpsAttachResult>(message).Select(result => Number((byte)result)),
        ["nas_eps.emm.update_type_value"] = message => NasTree.All<EpsUpdateType>(message).Select(type => Number((byte)type)),
        ["nas_eps.emm.detach_type_ul"] = message => NasTree.All<DetachTypeUeOriginating>(message).Select(type => Number((byte)type)),
        ["nas_eps.emm.m_tmsi"] = message => NasTree.All<Guti>(message).Select(guti => Number(guti.MTmsi.Value)),
        ["nas_eps.emm.mme_grp_id"] = message => NasTree.All<Guti>(message).Select(guti => Number(guti.MmeGroupId)),
        ["nas_eps.emm.mme_code"] = message => NasTree.All<Guti>(message).Select(guti => Number(guti.MmeCode)),
        ["e212.gummei.mcc"] = message => NasTree.All<Guti>(message).Select(guti => guti.Plmn.Mcc.TrimStart('0')),
        ["e212.gummei.mnc"] = message => NasTree.All<Guti>(message).Select(guti => guti.Plmn.Mnc.TrimStart('0').PadLeft(1, '0')),
        ["nas_eps.emm.tai_tac"] = message => NasTree.All<Tac>(message).Select(tac => Number(tac.Value)),
        ["gsm_a.lac"] = message => NasTree.All<LocationAreaIdentification>(message).Select(area => $"0x{area.Lac:x4}"),
        ["nas_eps.esm_pdn_type"] = message => NasTree.All<PdnType>(message).Select(type => Number((byte)type)),
        ["nas_eps.esm_request_type"] = message => NasTree.All<RequestType>(message).Select(type => Number((byte)type)),
        ["nas_eps.esm.pdn_ipv4"] = message => NasTree.All<PdnAddress>(message).Select(address => address.Ipv4Address).OfType<IPAddress>().Select(Text),
        ["nas_eps.esm.pdn_ipv6_if_id"] = message => NasTree.All<PdnAddress>(message).Select(address => address.InterfaceIdentifier.ToHex()).Where(id => id.Length > 0),
        ["gsm_a.gm.sm.apn"] = message => NasTree.All<AccessPointName>(message).Select(apn => apn.Name),
        ["nas_eps.esm.qci"] = message => NasTree.All<EpsQos>(message).Select(qos => Number(qos.Qci)),
        ["nas_eps.esm.apn_ambr_dl_total"] = message => NasTree.All<ApnAmbr>(message).Where(ambr => ambr.Downlink > 8640).Select(ambr => Number(ambr.Downlink)),
        ["gsm_a.gm.sm.pco_pid"] = message => NasTree.All<PcoUnit>(message).Select(unit => $"0x{(ushort)unit.Identifier:x4}"),
        ["gsm_a.gm.sm.pco.dns.ipv4"] = message => Addresses(message, PcoIdentifier.DnsIpv4),
        ["gsm_a.gm.sm.pco.dns.ipv6"] = message => Addresses(message, PcoIdentifier.DnsIpv6),
        ["gsm_a.gm.sm.pco.pcscf.ipv4"] = message => Addresses(message, PcoIdentifier.PCscfIpv4),
        ["gsm_a.gm.sm.pco.pcscf.ipv6"] = message => Addresses(message, PcoIdentifier.PCscfIpv6),
        ["gsm_a.gm.sm.pco.ipv4_link_mtu_size"] = message => NasTree.All<PcoUnit>(message).Select(unit => unit.Mtu).OfType<ushort>().Select(mtu => Number(mtu)),
        ["ipcp.opt.pri_dns_address"] = message => Options(message, IpcpOptionType.PrimaryDns),
        ["ipcp.opt.sec_dns_address"] = message => Options(message, IpcpOptionType.SecondaryDns),
        ["gsm_a.gm.sm.tft.packet_evaluation_precedence"] = message => NasTree.All<PacketFilter>(message).Select(filter => $"0x{filter.Precedence:x2}"),
        ["gsm_a.gm.sm.tft.packet_filter_component_type_id"] = message => NasTree.All<PacketFilterComponentType>(message).Select(type => Number((byte)type)),
        ["gsm_a.gm.sm.ip4_address"] = message => NasTree.All<PacketFilterComponent>(message).Select(Ipv4).OfType<IPAddress>().Select(Text),
        ["gsm_a.gm.sm.tft.port"] = message => NasTree.All<PacketFilterComponent>(message).Select(Port).OfType<ushort>().Select(port => Number(port)),
        ["gsm_a.dtap.text_string"] = message => NasTree.All<NetworkName>(message).Select(name => name.Text),
        ["gsm_a.dtap.emergency_bcd_num"] = message => NasTree.All<EmergencyNumber>(message).Select(number => number.Digits),
        ["gsm_a.dtap.dst_adjustment"] = message => NasTree.All<DaylightAdjustment>(message).Select(adjustment => Number((byte)adjustment)),
        ["nas_eps.emm.toi"] = message => NasTree.All<NasSecurityAlgorithms>(message).Select(algorithms => Number(algorithms.Integrity)),
        ["nas_eps.emm.toc"] = message => NasTree.All<NasSecurityAlgorithms>(message).Select(algorithms => Number(algorithms.Ciphering)),
        ["nas_eps.emm.ims_vops"] = message => NasTree.All<EpsNetworkFeatureSupport>(message).Select(support => Flag(support.ImsVops)),
        ["nas_eps.emm.emc_bs"] = message => NasTree.All<EpsNetworkFeatureSupport>(message).Select(support => Flag(support.EmcBs)),
        ["nas_eps.emm.nf_cap"] = message => NasTree.All<UeNetworkCapability>(message).Where(ue => ue.Octets.Length > 4).Select(ue => Flag(ue.NotificationProcedure)),
        ["nas_eps.emm.dcnr_cap"] = message => NasTree.All<UeNetworkCapability>(message).Where(ue => ue.Octets.Length > 6).Select(ue => Flag(ue.Dcnr)),
        ["gsm_a.gm.gmm.net_cap.gea3"] = message => NasTree.All<MsNetworkCapability>(message).Where(ms => ms.Octets.Length > 1).Select(ms => Flag(ms.Gea3)),
        ["gsm_a.gm.gmm.net_cap.epc"] = message => NasTree.All<MsNetworkCapability>(message).Where(ms => ms.Octets.Length > 2).Select(ms => Flag(ms.Epc)),
        ["gsm_a.gm.gmm.voice_domain_pref_for_eutran"] = message => NasTree.All<VoiceDomain>(message).Select(domain => Number((byte)domain)),
        ["gsm_a.gm.gmm.cn_spec_drx_cycle_len_coef"] = message => NasTree.All<DrxParameter>(message).Select(drx => Number(drx.CycleLengthCoefficient)),
        ["nas_eps.emm.ebi5"] = message => NasTree.All<EpsBearerContextStatus>(message).Select(status => Flag(status.IsActive(new(5)))),
        ["gsm_a.dtap.rand"] = message => NasTree.All<AuthenticationRequest>(message).Select(request => request.Rand.ToHex()),
        ["gsm_a.dtap.autn"] = message => NasTree.All<AuthenticationRequest>(message).Select(request => request.Autn.ToHex()),
        ["nas_eps.emm.res"] = message => NasTree.All<AuthenticationResponse>(message).Select(response => response.Res.ToHex()),
        ["e212.imsi"] = message => NasTree.All<Imsi>(message).Select(imsi => imsi.Digits),
        ["gsm_a.imeisv"] = message => NasTree.All<Imeisv>(message).Select(imeisv => imeisv.Digits),
    };

    // Where Wireshark shows more: it opens ciphering key data and remote UE contexts, octets to us; where less: it has other fields for header
    // compression, and none for the absent part of a filter to delete.
    private static readonly HashSet<string> Unlike =
    [
        "AttachAccept nas_eps.emm.tai_tac", "TrackingAreaUpdateAccept nas_eps.emm.tai_tac", "TrackingAreaUpdateAccept nas_eps.emm.ebi5",
        "BearerResourceModificationRequest gsm_a.gm.sm.tft.packet_evaluation_precedence", "RemoteUeReport e212.imsi",
    ];

    [Fact]
    public void Wireshark_reads_the_same_values_in_every_captured_message()
    {
        IReadOnlyList<NasRow> rows = NasCorpus.Rows();
        int compared = Compare([.. rows.Select(row => (row.Id, row.Direction, row.Octets))]);
        Assert.True(compared > 10 * rows.Count, $"only {compared} values were compared");
    }

    [Fact]
    public void Wireshark_reads_the_values_that_we_write()
    {
        int compared = Compare(
        [
            .. NasExamples.All().Select(message =>
                (message.GetType().Name, NasCodec.DirectionOf(message) ?? NasDirection.Downlink, NasCodec.Encode(NasExamples.ForWireshark(message)))),
        ]);
        Assert.True(compared > 800, $"only {compared} values were compared");
    }

    private static int Compare((string Name, NasDirection Direction, byte[] Octets)[] messages)
    {
        using var capture = new NasCapture(messages.Select(message => (message.Direction, message.Octets)));
        List<Dictionary<string, string[]>> theirs = capture.Fields([.. Fields.Keys]);
        List<string> differences = [];
        for (int i = 0; i < messages.Length; i++)
        {
            NasMessage message = NasCodec.Decode(messages[i].Octets, messages[i].Direction).OrThrow();
            foreach ((string field, Func<NasMessage, IEnumerable<string>> ours) in Fields)
            {
                string mine = string.Join(' ', ours(message));
                string shown = string.Join(' ', theirs[i][field]);
                if (mine != shown && !Unlike.Contains($"{messages[i].Name} {field}")) differences.Add($"{messages[i].Name} {field}: {mine}, Wireshark {shown}");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
        return theirs.Sum(fields => fields.Values.Sum(values => values.Length));
    }

    private static string Number(uint value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Flag(bool value) => value ? "1" : "0";

    private static string Text(IPAddress address) => address.ToString();

    private static IEnumerable<string> Addresses(NasMessage message, PcoIdentifier identifier) =>
        NasTree.All<PcoUnit>(message).Where(unit => unit.Identifier == identifier).Select(unit => unit.Address).OfType<IPAddress>().Select(Text);

    private static IEnumerable<string> Options(NasMessage message, IpcpOptionType type) =>
        NasTree.All<IpcpOption>(message).Where(option => option.Type == type).Select(option => option.Address).OfType<IPAddress>().Select(Text);

    private static IPAddress? Ipv4(PacketFilterComponent component) => component switch
    {
        PacketFilterComponent.Ipv4Remote { Address: var address } => address,
        PacketFilterComponent.Ipv4Local { Address: var address } => address,
        _ => null,
    };

    private static ushort? Port(PacketFilterComponent component) => component switch
    {
        PacketFilterComponent.LocalPort { Port: var port } => port,
        PacketFilterComponent.RemotePort { Port: var port } => port,
        _ => null,
    };
}
