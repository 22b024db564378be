using System.Globalization;
using System.Net;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using static LteImsBench.Messages.Tests.Nas.NasTree;

namespace LteImsBench.Messages.Tests.Nas;

/// <summary>What we read in the captured messages, held against what Wireshark reads in them.</summary>
public class NasWiresharkTests
{
    private static readonly Dictionary<string, Func<NasMessage, IEnumerable<string>>> Fields = new()
    {
        ["nas_eps.nas_msg_emm_type"] = m => All<EmmMessage>(m).Select(emm => $"0x{(byte)emm.MessageType:x2}"),
        ["nas_eps.nas_msg_esm_type"] = m => All<EsmMessage>(m).Select(esm => $"0x{(byte)esm.MessageType:x2}"),
        ["nas_eps.bearer_id"] = m => All<EsmMessage>(m).Select(esm => Number(esm.Ebi.Value)),
        ["nas_eps.esm.proc_trans_id"] = m => All<EsmMessage>(m).Select(esm => Number(esm.Pti.Value)),
        ["nas_eps.msg_auth_code"] = m => All<SecurityProtectedNas>(m).Select(secured => $"0x{secured.Mac:x8}"),
        ["nas_eps.seq_no"] = m => All<SecurityProtectedNas>(m).Select(secured => Number(secured.SequenceNumber)),
        ["nas_eps.emm.short_mac"] = m => All<ServiceRequest>(m).Select(service => $"0x{service.ShortMac:x4}"),
        ["nas_eps.seq_no_short"] = m => All<ServiceRequest>(m).Select(service => Number(service.SequenceNumber)),
        ["nas_eps.emm.cause"] = m => All<EmmCause>(m).Select(cause => Number((byte)cause)),
        ["nas_eps.esm.cause"] = m => All<EsmCause>(m).Select(cause => Number((byte)cause)),
        ["nas_eps.emm.eps_att_type"] = m => All<EpsAttachType>(m).Select(type => Number((byte)type)),
        ["nas_eps.emm.EPS_attach_result"] = m => All<EpsAttachResult>(m).Select(result => Number((byte)result)),
        ["nas_eps.emm.update_type_value"] = m => All<EpsUpdateType>(m).Select(type => Number((byte)type)),
        ["nas_eps.emm.detach_type_ul"] = m => All<DetachTypeUeOriginating>(m).Select(type => Number((byte)type)),
        ["nas_eps.emm.m_tmsi"] = m => All<Guti>(m).Select(guti => Number(guti.MTmsi.Value)),
        ["nas_eps.emm.mme_grp_id"] = m => All<Guti>(m).Select(guti => Number(guti.MmeGroupId)),
        ["nas_eps.emm.mme_code"] = m => All<Guti>(m).Select(guti => Number(guti.MmeCode)),
        ["e212.gummei.mcc"] = m => All<Guti>(m).Select(guti => guti.Plmn.Mcc.TrimStart('0')),
        ["e212.gummei.mnc"] = m => All<Guti>(m).Select(guti => guti.Plmn.Mnc.TrimStart('0').PadLeft(1, '0')),
        ["nas_eps.emm.tai_tac"] = m => All<Tac>(m).Select(tac => Number(tac.Value)),
        ["gsm_a.lac"] = m => All<LocationAreaIdentification>(m).Select(area => $"0x{area.Lac:x4}"),
        ["nas_eps.esm_pdn_type"] = m => All<PdnType>(m).Select(type => Number((byte)type)),
        ["nas_eps.esm_request_type"] = m => All<RequestType>(m).Select(type => Number((byte)type)),
        ["nas_eps.esm.pdn_ipv4"] = m => All<PdnAddress>(m).Select(address => address.Ipv4Address).OfType<IPAddress>().Select(Text),
        ["nas_eps.esm.pdn_ipv6_if_id"] = m => All<PdnAddress>(m).Select(address => address.InterfaceIdentifier.ToHex()).Where(id => id != ""),
        ["gsm_a.gm.sm.apn"] = m => All<AccessPointName>(m).Select(apn => apn.Name),
        ["nas_eps.esm.qci"] = m => All<EpsQos>(m).Select(qos => Number(qos.Qci)),
        ["nas_eps.esm.apn_ambr_dl_total"] = m => All<ApnAmbr>(m).Where(ambr => ambr.Downlink > 8640).Select(ambr => Number(ambr.Downlink)),
        ["gsm_a.gm.sm.pco_pid"] = m => All<PcoUnit>(m).Select(unit => $"0x{(ushort)unit.Identifier:x4}"),
        ["gsm_a.gm.sm.pco.dns.ipv4"] = m => Addresses(m, PcoIdentifier.DnsIpv4),
        ["gsm_a.gm.sm.pco.dns.ipv6"] = m => Addresses(m, PcoIdentifier.DnsIpv6),
        ["gsm_a.gm.sm.pco.pcscf.ipv4"] = m => Addresses(m, PcoIdentifier.PCscfIpv4),
        ["gsm_a.gm.sm.pco.pcscf.ipv6"] = m => Addresses(m, PcoIdentifier.PCscfIpv6),
        ["gsm_a.gm.sm.pco.ipv4_link_mtu_size"] = m => All<PcoUnit>(m).Select(unit => unit.Mtu).OfType<ushort>().Select(mtu => Number(mtu)),
        ["ipcp.opt.pri_dns_address"] = m => Options(m, IpcpOptionType.PrimaryDns),
        ["ipcp.opt.sec_dns_address"] = m => Options(m, IpcpOptionType.SecondaryDns),
        ["gsm_a.gm.sm.tft.packet_evaluation_precedence"] = m => All<PacketFilter>(m).Select(filter => $"0x{filter.Precedence:x2}"),
        ["gsm_a.gm.sm.tft.packet_filter_component_type_id"] = m => All<PacketFilterComponentType>(m).Select(type => Number((byte)type)),
        ["gsm_a.gm.sm.ip4_address"] = m => All<PacketFilterComponent>(m).Select(Ipv4).OfType<IPAddress>().Select(Text),
        ["gsm_a.gm.sm.tft.port"] = m => All<PacketFilterComponent>(m).Select(Port).OfType<ushort>().Select(port => Number(port)),
        ["gsm_a.dtap.text_string"] = m => All<NetworkName>(m).Select(name => name.Text),
        ["gsm_a.dtap.emergency_bcd_num"] = m => All<EmergencyNumber>(m).Select(number => number.Digits),
        ["gsm_a.dtap.dst_adjustment"] = m => All<DaylightAdjustment>(m).Select(adjustment => Number((byte)adjustment)),
        ["nas_eps.emm.toi"] = m => All<NasSecurityAlgorithms>(m).Select(algorithms => Number(algorithms.Integrity)),
        ["nas_eps.emm.toc"] = m => All<NasSecurityAlgorithms>(m).Select(algorithms => Number(algorithms.Ciphering)),
        ["nas_eps.emm.ims_vops"] = m => All<EpsNetworkFeatureSupport>(m).Select(support => Flag(support.ImsVops)),
        ["nas_eps.emm.emc_bs"] = m => All<EpsNetworkFeatureSupport>(m).Select(support => Flag(support.EmcBs)),
        ["nas_eps.emm.nf_cap"] = m => All<UeNetworkCapability>(m).Where(ue => ue.Octets.Length > 4).Select(ue => Flag(ue.NotificationProcedure)),
        ["nas_eps.emm.dcnr_cap"] = m => All<UeNetworkCapability>(m).Where(ue => ue.Octets.Length > 6).Select(ue => Flag(ue.Dcnr)),
        ["gsm_a.gm.gmm.net_cap.gea3"] = m => All<MsNetworkCapability>(m).Where(ms => ms.Octets.Length > 1).Select(ms => Flag(ms.Gea3)),
        ["gsm_a.gm.gmm.net_cap.epc"] = m => All<MsNetworkCapability>(m).Where(ms => ms.Octets.Length > 2).Select(ms => Flag(ms.Epc)),
        ["gsm_a.gm.gmm.voice_domain_pref_for_eutran"] = m => All<VoiceDomain>(m).Select(domain => Number((byte)domain)),
        ["gsm_a.gm.gmm.cn_spec_drx_cycle_len_coef"] = m => All<DrxParameter>(m).Select(drx => Number(drx.CycleLengthCoefficient)),
        ["nas_eps.emm.ebi5"] = m => All<EpsBearerContextStatus>(m).Select(status => Flag(status.IsActive(new(5)))),
        ["gsm_a.dtap.rand"] = m => All<AuthenticationRequest>(m).Select(request => request.Rand.ToHex()),
        ["gsm_a.dtap.autn"] = m => All<AuthenticationRequest>(m).Select(request => request.Autn.ToHex()),
        ["nas_eps.emm.res"] = m => All<AuthenticationResponse>(m).Select(response => response.Res.ToHex()),
        ["e212.imsi"] = m => All<Imsi>(m).Select(imsi => imsi.Digits),
        ["gsm_a.imeisv"] = m => All<Imeisv>(m).Select(imeisv => imeisv.Digits),
    };

    // Where Wireshark shows more, it opens ciphering key data and remote UE contexts, octets to us; where less, it has other fields for
    // header compression, and none for the absent part of a filter to delete.
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
            .. NasExamples.All().Select(NasExamples.ForWireshark).Select(message =>
                (message.GetType().Name, NasCodec.DirectionOf(message) ?? NasDirection.Downlink, NasCodec.Encode(message))),
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
                string where = $"{messages[i].Name} {field}";
                if (mine != shown && !Unlike.Contains(where)) differences.Add($"{where}: {mine}, Wireshark {shown}");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
        return theirs.Sum(fields => fields.Values.Sum(values => values.Length));
    }

    private static string Number(uint value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Flag(bool value) => value ? "1" : "0";

    private static string Text(IPAddress address) => address.ToString();

    private static IEnumerable<string> Addresses(NasMessage message, PcoIdentifier identifier) =>
        All<PcoUnit>(message).Where(unit => unit.Identifier == identifier).Select(unit => unit.Address).OfType<IPAddress>().Select(Text);

    private static IEnumerable<string> Options(NasMessage message, IpcpOptionType type) =>
        All<IpcpOption>(message).Where(option => option.Type == type).Select(option => option.Address).OfType<IPAddress>().Select(Text);

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
