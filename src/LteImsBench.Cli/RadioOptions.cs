using System.CommandLine;
using System.Globalization;
using LteImsBench.Host.Configuration;

namespace LteImsBench.Cli;

/// <summary>The options of a bench's air.</summary>
internal sealed class RadioOptions
{
    private readonly Option<string?> _phy = new("--phy") { Description = "dsp: samples; loopback: transport blocks handed over without a signal" };
    private readonly Option<string?> _channel = new("--channel") { Description = "What happens to the signal" };
    private readonly Option<double?> _snr = new("--snr") { Description = "Es/N0 in dB, before fading [default: no noise]", HelpName = "dB" };
    private readonly Option<double?> _erase = new("--erase") { Description = "Probability that the signal of a subframe is lost, in each direction, 0 to below 1 [default: 0]", HelpName = "probability" };
    private readonly Option<int?> _antennas = new("--rx-antennas") { Description = "Receive antennas of the cell, each with fading and noise of its own [default: 1]" };
    private readonly Option<string?> _recordDownlink = new("--record-dl") { Description = "Record what the cell sends", HelpName = "file.sigmf-meta" };
    private readonly Option<string?> _recordUplink = new("--record-ul") { Description = "Record what the cell receives", HelpName = "file.sigmf-meta" };
    private readonly Option<string?> _device = new("--radio")
    {
        Description = "A device; zmq speaks the wire of srsRAN 4G; rx and tx may repeat, a pair for each UE",
        HelpName = "zmq:tx=tcp://*:2000,rx=tcp://localhost:2001[,base=23.04e6]",
    };

    private readonly Option<bool> _realtime = new("--realtime") { Description = "A subframe never takes less than a millisecond" };

    public RadioOptions()
    {
        _phy.AcceptOnlyFromAmong("loopback", "dsp");
        _channel.AcceptOnlyFromAmong("awgn", "epa5", "eva70", "etu70");
        _antennas.AcceptOnlyFromAmong("1", "2");
    }

    /// <summary>How the air of a bench is described.</summary>
    public static string Words(BenchConfig config)
    {
        RadioSettings radio = config.Radio;
        if (radio.Phy == PhyKind.Loopback) return "loopback, no signal";
        string device = radio.Device.Length > 0 ? radio.Device : "in memory";
        string channel = radio.Channel == ChannelModel.Awgn ? "" : ", " + radio.Channel.ToString().ToUpperInvariant();
        string antennas = radio.ReceiveAntennas == 1 ? "" : $", {radio.ReceiveAntennas} receive antennas";
        return string.Create(CultureInfo.InvariantCulture, $"{device}{channel}{antennas}{(radio.Snr is { } snr ? $", SNR {snr} dB" : "")}{(radio.Erasure > 0 ? $", {radio.Erasure:0.##%} of the subframes lost" : "")}");
    }

    /// <summary>Adds the options that every bench has.</summary>
    public void AddTo(Command command)
    {
        AddChannelTo(command);
        command.Options.Add(_device);
        command.Options.Add(_recordDownlink);
        command.Options.Add(_recordUplink);
        command.Options.Add(_realtime);
    }

    /// <summary>Adds those of a bench in virtual time.</summary>
    public void AddChannelTo(Command command)
    {
        command.Options.Add(_phy);
        command.Options.Add(_channel);
        command.Options.Add(_snr);
        command.Options.Add(_erase);
        command.Options.Add(_antennas);
    }

    /// <summary>What was given, by path of the configuration.</summary>
    public Dictionary<string, string> Changes(ParseResult parsed)
    {
        Dictionary<string, string> changes = [];
        Take(_device, "radio.device");
        Take(_channel, "radio.channel");
        Take(_recordDownlink, "radio.record-downlink");
        Take(_recordUplink, "radio.record-uplink");
        if (parsed.GetResult(_snr) is not null && parsed.GetValue(_snr) is { } snr) changes["radio.snr"] = snr.ToString(CultureInfo.InvariantCulture);
        if (parsed.GetResult(_erase) is not null && parsed.GetValue(_erase) is { } part) changes["radio.erasure"] = part.ToString(CultureInfo.InvariantCulture);
        if (parsed.GetResult(_antennas) is not null && parsed.GetValue(_antennas) is { } antennas) changes["radio.receive-antennas"] = antennas.ToString(CultureInfo.InvariantCulture);
        if (changes.Count > 0) changes["radio.phy"] = "dsp";
        Take(_phy, "radio.phy");
        if (parsed.GetResult(_realtime) is not null && parsed.GetValue(_realtime)) changes["radio.realtime"] = "true";
        return changes;

        void Take(Option<string?> option, string path)
        {
            if (parsed.GetResult(option) is not null && parsed.GetValue(option) is { } value) changes[path] = value;
        }
    }
}
