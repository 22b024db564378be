using LteImsBench.Radio.Files;
using LteImsBench.Radio.ZeroMq;

namespace LteImsBench.Radio.Devices;

/// <summary>A device that was named, checked and can be opened.</summary>
public sealed class RadioDevice
{
    /// <summary>What can be named.</summary>
    public const string Forms = "zmq:tx=tcp://*:2000,rx=tcp://localhost:2001[,base=23.04e6][,txgain=0][,rxgain=0][,patience=10] or file:rx=recording.sigmf-meta[,format=cf32]";

    private const double MaxRate = 1e9;
    private const double MaxGain = 200;

    private readonly Func<double, IRadio> _open;

    private RadioDevice(string name, Func<double, IRadio> open) => (Name, _open) = (name, open);

    /// <summary>As it was named.</summary>
    public string Name { get; }

    /// <summary>Reads and checks the name of a device.</summary>
    /// <exception cref="FormatException">Says what was expected.</exception>
    public static RadioDevice Parse(string text)
    {
        var arguments = DeviceArguments.Parse(text);
        return new(text, arguments.Driver switch
        {
            "zmq" => Zmq(arguments),
            "file" => PlaybackFile(arguments),
            "soapy" or "uhd" => throw new FormatException($"'{arguments.Driver}' is not implemented, expected {Forms}"),
            _ => throw new FormatException($"there is no radio '{arguments.Driver}', expected {Forms}"),
        });
    }

    /// <summary>Opens it.</summary>
    /// <param name="sampleRate">Samples a second.</param>
    /// <exception cref="IOException">A port or a file cannot be had.</exception>
    /// <exception cref="ArgumentException">It cannot run at that rate.</exception>
    public IRadio Open(double sampleRate) => _open(sampleRate);

    private static Func<double, IRadio> Zmq(DeviceArguments arguments)
    {
        arguments.Expect("tx", "rx", "base", "txgain", "rxgain", "patience");
        IReadOnlyList<string> transmit = arguments.All("tx"), receive = arguments.All("rx");
        if (transmit.Count == 0 || transmit.Count != receive.Count)
            throw new FormatException($"zmq: {transmit.Count} tx and {receive.Count} rx, expected as many of each, such as tx=tcp://*:2000,rx=tcp://localhost:2001");
        ZmqPortPair[] ports = [.. transmit.Zip(receive, (tx, rx) => new ZmqPortPair(ZmqEndpoint.Parse(tx), ZmqEndpoint.Parse(rx)))];
        if (ports.Where(pair => pair.Transmit.Port != 0).GroupBy(pair => pair.Transmit.Port).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new FormatException($"zmq: port {twice.Key} is bound twice");
        double? baseRate = arguments.Number("base", 1e5, MaxRate);
        var settings = new ZmqRadioSettings
        {
            Ports = ports,
            SampleRate = 0,
            BaseRate = 0,
            TransmitGainDb = arguments.Number("txgain", -MaxGain, MaxGain) ?? 0,
            ReceiveGainDb = arguments.Number("rxgain", -MaxGain, MaxGain) ?? 0,
            Patience = arguments.Number("patience", 0.1, 86400) is { } seconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.FromSeconds(10),
        };
        return rate => new ZmqRadio(settings with { SampleRate = rate, BaseRate = baseRate ?? rate });
    }

    private static Func<double, IRadio> PlaybackFile(DeviceArguments arguments)
    {
        arguments.Expect("rx", "format");
        string file = arguments.One("rx") ?? throw new FormatException("file: expected rx=recording");
        string format = arguments.One("format") ?? "sigmf";
        if (!Enum.TryParse(format, ignoreCase: true, out IqFormat parsed) || !Enum.IsDefined(parsed))
            throw new FormatException($"file: format={format}: expected one of {string.Join(", ", Enum.GetNames<IqFormat>()).ToLowerInvariant()}");
        return rate => new PlaybackRadio(file, parsed, rate);
    }
}
